import { beforeAll, expect, test } from "vitest";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../support/cast.ts";
import { addedExpense } from "../support/parts.ts";
import { loggedTime, makeTicket } from "../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

// An empty filter as a branch of an OR matches nothing: a colleague's work would vanish from the ticket.
test("whoever sees a ticket sees the time and the expenses of everybody on it", async () => {
  const ticket = await makeTicket(cast);
  await loggedTime(cast.tess, ticket.id);
  await addedExpense(cast.tess, { ticketId: ticket.id });
  for (const actor of [cast.theo, cast.max, cast.ada, cast.olivia]) {
    expect(await db.timeEntry.count({ where: visible.timeEntries(actor) })).toBe(1);
    expect(await db.expense.count({ where: visible.expenses(actor) })).toBe(1);
  }
});

test("an administrator sees every timesheet, a technician only their own", async () => {
  expect(await db.timesheet.count({ where: visible.timesheets(cast.ada) })).toBe(1);
  expect(await db.timesheet.count({ where: visible.timesheets(cast.theo) })).toBe(0);
});
