import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { addDaysTo, columnOfDay, dayAt, formatSpan } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { periodOf } from "../model/period.ts";
import type { PeriodLabel, TimeChoices } from "../model/time-choices.ts";
import { acceptsTime } from "../model/timesheet-status.ts";
import { spanOf } from "../sheet-records.ts";

/** What can be chosen when time is written on a ticket, and what is meant when nothing is; never the first of a list. */
export const choicesForTime = cache(async (actor: Actor, ticketId: string, now: Date): Promise<TimeChoices> => {
  const [workTypes, roles, lastUsed, ticket, periods] = await Promise.all([
    db.workType.findMany({ where: { isActive: true }, orderBy: [{ sort: "asc" }, { name: "asc" }] }),
    db.personBillingRole.findMany({
      where: { personId: actor.id, billingRole: { isActive: true } },
      select: { isDefault: true, billingRole: { select: { id: true, name: true, hourlyRate: true } } },
      orderBy: [{ billingRole: { sort: "asc" } }, { billingRole: { name: "asc" } }],
    }),
    db.timeEntry.findFirst({
      where: { AND: [{ personId: actor.id, workType: { isActive: true } }, visible.timeEntries(actor)] },
      orderBy: { createdAt: "desc" },
      select: { workTypeId: true },
    }),
    db.ticket.findFirst({
      where: { AND: [{ id: ticketId }, visible.tickets(actor)] },
      select: {
        technicianId: true,
        billingRoleId: true,
        additionalTechnicians: { where: { personId: actor.id }, select: { billingRoleId: true } },
      },
    }),
    periodsAround(actor, now),
  ]);
  const onTicket =
    ticket?.technicianId === actor.id ? ticket.billingRoleId : ticket?.additionalTechnicians[0]?.billingRoleId;
  const held = roles.map(({ billingRole }) => billingRole);
  return {
    workTypes: workTypes.map(({ id, name, isBillable }) => ({ id, name, isBillable })),
    workTypeId: lastUsed?.workTypeId ?? workTypes.find(({ isDefault }) => isDefault)?.id ?? "",
    billingRoles: held,
    billingRoleId:
      held.find(({ id }) => id === onTicket)?.id ?? roles.find(({ isDefault }) => isDefault)?.billingRole.id ?? "",
    timeZone: actor.timeZone,
    today: dayAt(now, actor.timeZone),
    periods,
    roundingMinutes: actor.desk.timeRoundingMinutes,
    currency: actor.desk.currency,
    currencyDecimals: actor.desk.currencyDecimals,
    locale: actor.desk.locale,
  };
});

const periodsBack = 8;

/** The actor's latest periods, so that a form can say which timesheet a day falls into and whether it is open. */
async function periodsAround(actor: Actor, now: Date): Promise<PeriodLabel[]> {
  const current = periodOf(actor.desk, dayAt(now, actor.timeZone));
  const spans = [current];
  for (let span = current; spans.length < periodsBack; spans.push(span)) {
    span = periodOf(actor.desk, addDaysTo(span.startsOn, -1));
  }
  const sheets = await db.timesheet.findMany({
    where: {
      AND: [
        { personId: actor.id, startsOn: { gte: columnOfDay(spans.at(-1)?.startsOn ?? current.startsOn) } },
        visible.timesheets(actor),
      ],
    },
    select: { startsOn: true, endsOn: true, status: true },
  });
  const locked = new Map(sheets.map((sheet) => [spanOf(sheet).startsOn, !acceptsTime(sheet.status)]));
  return spans.map((span) => ({
    ...span,
    label: formatSpan(span, actor.desk.locale),
    isLocked: locked.get(span.startsOn) ?? false,
  }));
}
