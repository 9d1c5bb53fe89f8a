import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { writeOffBillingItem } from "#features/billing/commands/write-off-billing-item.ts";
import { costsOf } from "#features/billing/model/ticket-costs.ts";
import { expenseCosts } from "#features/expenses/queries/expense-costs.ts";
import { materialCosts } from "#features/materials/queries/material-costs.ts";
import { timeCosts } from "#features/time/queries/time-costs.ts";
import { db } from "#server/db.ts";
import { approvedTime } from "../../../../support/billing.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, addedMaterial } from "../../../../support/parts.ts";
import { fridayEvening, loggedTime, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let ticketId = "";

beforeAll(async () => {
  cast = await makeCast();
  ({ id: ticketId } = await makeTicket(cast));
  await loggedTime(cast.theo, ticketId, { isBillable: "false", worked: "20m" });
  await approvedTime(cast, ticketId);
  await addedMaterial(cast.tess, ticketId);
  await addedMaterial(cast.tess, ticketId, { isBillable: "false" });
  await addedExpense(cast.tess, { ticketId, isBillable: "true" });
  await addedExpense(cast.tess, { ticketId });
});

async function costsSeenBy(actor: Actor) {
  const found = [
    await timeCosts(actor, ticketId),
    await materialCosts(actor, ticketId),
    await expenseCosts(actor, ticketId),
  ];
  return costsOf(found.flat());
}

test("time, materials and expenses of a ticket stand together, each with who pays it and why", async () => {
  const { lines, sums } = await costsSeenBy({ ...cast.olivia });
  const [time, materials, expenses] = await Promise.all([
    db.timeEntry.aggregate({ where: { ticketId }, _count: true, _sum: { workedMinutes: true } }),
    db.material.aggregate({ where: { ticketId, isBillable: true }, _sum: { amount: true } }),
    db.expense.aggregate({ where: { ticketId }, _sum: { billableAmount: true } }),
  ]);
  const billed = await db.timeEntry.aggregate({ where: { ticketId, isBillable: true }, _sum: { amount: true } });
  expect(sums.worked).toBe(time._sum.workedMinutes);
  expect(sums.of.customer.amount).toBe(
    (billed._sum.amount ?? 0) + (materials._sum.amount ?? 0) + (expenses._sum.billableAmount ?? 0),
  );
  expect(lines.filter(({ payer }) => payer === "nobody").every(({ why }) => why !== "")).toBe(true);
  const theirs = lines.filter(({ kind, payer }) => kind === "time" && payer === "nobody");
  expect(theirs.map(({ why }) => why)).toEqual([expect.stringContaining("not billable: Theo Novak said so")]);
  const unbilled = lines.filter(({ kind, payer }) => kind !== "time" && payer === "nobody");
  expect(unbilled.map(({ why }) => why)).toEqual([
    expect.stringContaining("Not billable: Tess Turner said so"),
    expect.stringContaining("Not billable: Tess Turner said so"),
  ]);
});

test("a colleague's time stands in hours, without what it costs", async () => {
  const { lines } = await costsSeenBy({ ...cast.theo });
  const ofTess = lines.filter(({ kind, personName }) => kind === "time" && personName === "Tess Turner");
  expect(ofTess.length).toBeGreaterThan(0);
  expect(ofTess.every(({ amount }) => amount === null)).toBe(true);
});

test("what is written off is not billed, and says by whom and why", async () => {
  const entry = await db.timeEntry.findFirstOrThrow({ where: { ticketId, isBillable: true } });
  const thing = { kind: "time", id: entry.id, version: String(entry.version), reason: "Goodwill" };
  valueFrom(await writeOffBillingItem.execute(cast.olivia, thing, { now: fridayEvening }));
  const { lines } = await costsSeenBy({ ...cast.olivia });
  expect(lines.find(({ id }) => id === entry.id)).toMatchObject({
    payer: "nobody",
    why: "Written off by Olivia Owens: Goodwill",
  });
});
