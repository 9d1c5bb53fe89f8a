import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { dayAt, dayOfColumn } from "#kernel/calendar.ts";
import { type Minutes, type Money, minutes, money } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { Remarkable } from "../model/remarks.ts";
import { unusualFacts } from "../unusual-records.ts";
import { inOrderOfWork, unusualOf } from "./entry-columns.ts";

/** What the remarks on a sheet look at, and what its sums are of. */
export interface AwaitingEntry extends Remarkable {
  readonly workedMinutes: Minutes;
  readonly billableMinutes: Minutes;
  readonly amount: Money;
}

const columns = {
  id: true,
  timesheetId: true,
  ticketId: true,
  workTypeId: true,
  workedOn: true,
  startedAt: true,
  endedAt: true,
  timeZone: true,
  workedMinutes: true,
  sheetMinutes: true,
  billableMinutes: true,
  amount: true,
  summary: true,
  splitId: true,
  createdAt: true,
  updatedAt: true,
  version: true,
} as const satisfies Prisma.TimeEntrySelect;

/**
 * The entries of many timesheets, by sheet: a page of fifty has thousands of them, so what only a single sheet shows is not read,
 * and each ticket and kind of work is read once.
 */
export async function entriesAwaiting(
  actor: Actor,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AwaitingEntry[]>> {
  const rows = await db.timeEntry.findMany({
    where: { timesheetId: { in: [...sheetIds] }, timesheet: { is: visible.timesheets(actor) } },
    orderBy: inOrderOfWork,
    select: columns,
  });
  const ticketIds = [...new Set(rows.flatMap(({ ticketId }) => ticketId ?? []))];
  const [tickets, workTypes, unusual] = await Promise.all([
    db.ticket.findMany({
      where: { id: { in: ticketIds } },
      select: { id: true, number: true, title: true, issueType: { select: { id: true, name: true } } },
      relationLoadStrategy: "join",
    }),
    db.workType.findMany({ select: { id: true, name: true } }),
    unusualFacts(rows),
  ]);
  const ticketOf = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const workTypeOf = new Map(workTypes.map((workType) => [workType.id, workType]));
  const bySheet = new Map<string, AwaitingEntry[]>();
  for (const row of rows) {
    const ticket = ticketOf.get(row.ticketId ?? "");
    const kinds = [ticket?.issueType, workTypeOf.get(row.workTypeId ?? "")].flatMap((kind) => (kind ? [kind] : []));
    const entries = bySheet.get(row.timesheetId) ?? [];
    bySheet.set(row.timesheetId, entries);
    entries.push({
      ...unusualOf(row, kinds, unusual),
      id: row.id,
      ticketNumber: ticket?.number ?? "",
      ticketTitle: ticket?.title ?? "",
      workedOn: dayOfColumn(row.workedOn),
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      timeZone: row.timeZone,
      summary: row.summary,
      writtenOn: dayAt(row.createdAt, row.timeZone),
      workedMinutes: minutes(row.sheetMinutes),
      billableMinutes: minutes(row.billableMinutes),
      amount: money(row.amount),
    });
  }
  return bySheet;
}
