import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { approverNumbers } from "#features/dashboards/queries/approver-numbers.ts";
import { parseTicketList } from "#features/tickets/model/ticket-list-address.ts";
import { myTicketCounts } from "#features/tickets/queries/my-ticket-counts.ts";
import { ticketsInList } from "#features/tickets/queries/tickets-in-list.ts";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { timesheetsInList } from "#features/time/queries/timesheets-in-list.ts";
import { sumOfMinutes, sumOfMoney } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import {
  approvedSheet,
  fridayEvening,
  loggedTime,
  makeTicket,
  momentOf,
  submittedSheet,
} from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  const due = [momentOf("2026-11-19", "17:00"), momentOf("2026-11-20", "23:00"), null];
  const priorities = await db.ticketPriority.findMany({ orderBy: { rank: "asc" } });
  for (const [index, dueAt] of due.entries()) {
    const ticket = await makeTicket(cast);
    const priority = priorities[index] ?? expect.unreachable();
    const { id: priorityId, rank: priorityRank } = priority;
    await db.ticket.update({ where: { id: ticket.id }, data: { dueAt, priorityId, priorityRank } });
    for (const person of [cast.tess, cast.theo, cast.tariq]) await loggedTime(person, ticket.id);
  }
  await submittedSheet(cast.tess);
  await approvedSheet(cast.theo, cast.olivia);
});

async function rowsBehind(actor: Actor, href: string) {
  const params = Object.fromEntries(new URL(href, "http://localhost").searchParams);
  return (await ticketsInList(actor, parseTicketList(params), fridayEvening)).rows.length;
}

describe("each number on the dashboard opens exactly the rows it counts", () => {
  test("one's own tickets: open, overdue, due today, by priority, and nobody's", async () => {
    const counts = await myTicketCounts(cast.tess, fridayEvening);
    expect([counts.open.count, counts.overdue.count, counts.dueToday.count]).toEqual([3, 1, 1 + 0]);
    for (const { count, href } of [
      counts.open,
      counts.overdue,
      counts.dueToday,
      counts.unassigned,
      ...counts.openByPriority,
    ]) {
      expect(await rowsBehind(cast.tess, href)).toBe(count);
    }
    expect(counts.openByPriority.reduce((sum, { count }) => sum + count, 0)).toBe(counts.open.count);
  });

  test("hours and money not approved are the sums of the timesheets in the list", async () => {
    const { unapproved, waiting } = await approverNumbers(cast.olivia, fridayEvening);
    const { rows } = await timesheetsInList(cast.olivia, "unapproved", fridayEvening);
    expect(rows.map(({ ownerName, status }) => [ownerName, status])).toEqual([
      [cast.tariq.name, "open"],
      [cast.tess.name, "submitted"],
    ]);
    expect(unapproved.worked).toBe(sumOfMinutes(rows.map(({ worked }) => worked)));
    expect(unapproved.amount).toBe(sumOfMoney(rows.map(({ amount }) => amount)));
    expect(waiting.timesheets).toBe((await timesheetsAwaitingMe(cast.olivia)).length);
  });

  test("whoever approves nobody has nothing waiting, and sums only their own time", async () => {
    const { waiting, unapproved } = await approverNumbers(cast.tess, fridayEvening);
    expect(waiting).toMatchObject({ timesheets: 0, reports: 0 });
    expect(unapproved.worked).toBe(135);
  });
});
