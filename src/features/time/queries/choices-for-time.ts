import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { mayChangeStage } from "#features/tickets/model/ticket-status.ts";
import { addDaysTo, columnOfDay, dayAt, dayOfColumn, formatSpan } from "#kernel/calendar.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { periodOf } from "../model/period.ts";
import { isInForce, type PeriodLabel, type TimeChoices, type WorkTypeChoice } from "../model/time-choices.ts";
import { acceptsTime } from "../model/timesheet-status.ts";
import { spanOf } from "../sheet-records.ts";

/** What can be chosen when time is written on a ticket, and what is meant when nothing is; never the first of a list. */
export const choicesForTime = cache(async (actor: Actor, ticketId: string, now: Date): Promise<TimeChoices> => {
  const [workTypes, roles, lastUsed, ticket, statuses, periods] = await Promise.all([
    db.workType.findMany({
      where: { isActive: true },
      orderBy: [{ sort: "asc" }, { name: "asc" }],
      include: { afterHours: { select: { isActive: true } } },
      relationLoadStrategy: "join",
    }),
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
      select: ticketColumns(actor.id),
      relationLoadStrategy: "join",
    }),
    db.ticketStatus.findMany({
      where: { isActive: true },
      orderBy: { sort: "asc" },
      select: { id: true, name: true, stage: true },
    }),
    periodsAround(actor, now),
  ]);
  const onTicket =
    ticket?.technicianId === actor.id ? ticket.billingRoleId : ticket?.additionalTechnicians[0]?.billingRoleId;
  const held = roles.map(({ billingRole }) => billingRole);
  const roleOfTicket = held.find(({ id }) => id === onTicket);
  const { desk } = actor;
  const known = new Set(workTypes.map(({ id }) => id));
  const meantType = [ticket?.workTypeId, lastUsed?.workTypeId].find((id) => id && known.has(id));
  const today = dayAt(now, actor.timeZone);
  const contracts = (ticket?.customer.contracts ?? []).map((contract) => ({
    ...contractChoice(contract),
    rates: contract.roleRates.map((rate) => ({ ...rate, ...daysOfRow(rate) })),
  }));
  return {
    workTypes: workTypes.map(workTypeChoice),
    workTypeId: meantType ?? workTypes.find(({ isDefault }) => isDefault)?.id ?? "",
    contracts,
    contractId: contracts.find((one) => one.id === ticket?.contractId && isInForce(one, today))?.id ?? "",
    statuses: ticket
      ? statuses
          .filter(({ id, stage }) => id !== ticket.statusId && mayChangeStage(ticket.status.stage, stage))
          .map(({ id, name }) => ({ value: id, label: name }))
      : [],
    status: ticket ? { id: ticket.statusId, name: ticket.status.name } : null,
    requiresSummary: desk.time.requiresSummary,
    note: {
      title: ticket?.title ?? "",
      lately: ticket?.timeEntries ?? [],
      minimumSummary: desk.time.minimumSummary,
      blocks: desk.time.noteQualityBlocks,
    },
    allowsFutureTime: desk.time.allowsFutureTime,
    billingRoles: roleOfTicket && !desk.time.allowsOtherRole ? [roleOfTicket] : held,
    billingRoleId: roleOfTicket?.id ?? roles.find(({ isDefault }) => isDefault)?.billingRole.id ?? "",
    timeZone: actor.timeZone,
    today,
    periods,
    roundingMinutes: desk.timeRoundingMinutes,
    currency: desk.currency,
    currencyDecimals: desk.currencyDecimals,
    locale: desk.locale,
  };
});

// One that is being corrected may be as many pieces; behind them stands the one before.
const mostPieces = 5;

const ticketColumns = (personId: string) =>
  ({
    title: true,
    timeEntries: {
      where: { personId },
      orderBy: { createdAt: "desc" },
      take: mostPieces + 1,
      select: { id: true, splitId: true, summary: true },
    },
    technicianId: true,
    billingRoleId: true,
    workTypeId: true,
    contractId: true,
    statusId: true,
    status: { select: { name: true, stage: true } },
    additionalTechnicians: { where: { personId }, select: { billingRoleId: true } },
    customer: {
      select: {
        contracts: {
          where: { isActive: true },
          orderBy: { name: "asc" },
          select: {
            id: true,
            name: true,
            startsOn: true,
            endsOn: true,
            roleRates: {
              orderBy: { startsOn: "asc" },
              select: { billingRoleId: true, hourlyRate: true, startsOn: true, endsOn: true },
            },
          },
        },
      },
    },
  }) as const;

interface DaysRow {
  readonly startsOn: Date;
  readonly endsOn: Date | null;
}

const daysOfRow = ({ startsOn, endsOn }: DaysRow) => ({
  startsOn: dayOfColumn(startsOn),
  endsOn: endsOn && dayOfColumn(endsOn),
});

/** A contract as it is chosen. */
export function contractChoice({ id, name, ...row }: DaysRow & { readonly id: string; readonly name: string }) {
  return { id, name, ...daysOfRow(row) };
}

type WorkTypeRow = Prisma.WorkTypeGetPayload<{ include: { afterHours: { select: { isActive: true } } } }>;

function workTypeChoice({ id, name, isBillable, afterHours, ...row }: WorkTypeRow): WorkTypeChoice {
  const { minimumMinutes, maximumMinutes, rateModifier, rateValue } = row;
  const terms = { name, minimumMinutes, maximumMinutes, rateModifier, rateValue };
  return { id, name, isBillable, terms, isSplit: afterHours?.isActive ?? false };
}

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
