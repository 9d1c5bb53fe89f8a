import "server-only";
import type { Actor } from "#access/actor.ts";
import { approvesAs, can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { type CostLine, endOfCost, payerOf } from "#features/billing/model/ticket-costs.ts";
import { dayOfColumn } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes, money } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** The time of a ticket among what it costs; its price is told to those who see the person's timesheet. */
export async function timeCosts(actor: Actor, ticketId: string): Promise<CostLine[]> {
  const rows = await db.timeEntry.findMany({
    where: { AND: [{ ticketId }, visible.timeEntries(actor)] },
    orderBy: [{ workedOn: "asc" }, { createdAt: "asc" }],
    relationLoadStrategy: "join",
    select: {
      id: true,
      personId: true,
      workedOn: true,
      createdAt: true,
      workedMinutes: true,
      billableMinutes: true,
      isBillable: true,
      amount: true,
      summary: true,
      person: {
        select: {
          name: true,
          approvers: {
            where: { approverId: { in: approvesAs(actor) }, kind: "timesheet" },
            select: { approverId: true },
          },
        },
      },
      workType: { select: { name: true, isBillable: true } },
      billingItem: { select: { outcome: true, reference: true, reason: true, person: { select: { name: true } } } },
    },
  });
  return rows.map(({ person, workType, billingItem, ...row }) => {
    const worked = minutes(row.workedMinutes);
    const billed = minutes(row.billableMinutes);
    const approverIds = person.approvers.map(({ approverId }) => approverId);
    const showsPrice = can(actor, "timesheet.read", { ownerId: row.personId, approverIds });
    const name = workType?.name ?? "Work";
    const why = billingItem
      ? endOfCost({ ...billingItem, by: billingItem.person.name })
      : row.isBillable
        ? billed === worked
          ? name
          : `${name}, bills ${formatDuration(billed)}`
        : workType?.isBillable === false
          ? `${name} is not billable`
          : `${name}, not billable: ${person.name} said so`;
    return {
      kind: "time",
      id: row.id,
      day: dayOfColumn(row.workedOn),
      at: row.createdAt,
      what: row.summary || name,
      personName: person.name,
      payer: payerOf(billingItem?.outcome ?? null, { isBillable: row.isBillable, isCovered: false }),
      why,
      worked,
      counted: row.isBillable ? billed : worked,
      amount: showsPrice && row.isBillable ? money(row.amount) : null,
      ...(row.personId === actor.id ? { href: `/time/${row.id}/edit` } : {}),
    };
  });
}
