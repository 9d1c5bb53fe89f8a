import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { addExpense } from "#features/expenses/commands/add-expense.ts";
import { removeExpense } from "#features/expenses/commands/remove-expense.ts";
import { oneTapDrive } from "#features/expenses/queries/one-tap-drive.ts";
import { columnOfDay, type LocalDate } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  addedExpense,
  categoryNamed,
  emptyExpenseReports,
  mileageAt,
  submittedReport,
  typedMileage,
} from "../../../../support/parts.ts";
import { friday, fridayEvening, makeTicket, parseDay } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  await mileageAt(7250);
});
beforeEach(emptyExpenseReports);
afterAll(async () => await mileageAt(7000));

const today: LocalDate = parseDay(friday);
const before = "2026-11-18";

/** A ticket of Northwind's as its page asks about the drive there. */
async function place(locationId?: string) {
  const { id } = await makeTicket(cast);
  if (locationId) await db.ticket.update({ where: { id }, data: { locationId } });
  return {
    id,
    customer: { id: cast.northwind.customerId },
    ...(locationId ? { location: { id: locationId } } : {}),
  };
}
const drove = async (actor: Actor, ticketId: string, more: Record<string, string> = {}) =>
  await addedExpense(actor, { ...(await typedMileage({ spentOn: before, isBillable: "true", ...more })), ticketId });
const askedBy = (actor: Actor, to: Awaited<ReturnType<typeof place>>) => oneTapDrive({ ...actor }, to, today);

/** What the button on the ticket sends. */
async function tapOf(actor: Actor, to: Awaited<ReturnType<typeof place>>) {
  const { offered } = await askedBy(actor, to);
  if (!offered) throw new Error("No drive is offered");
  return offered.fields;
}
const tap = (actor: Actor, fields: object, key: string = randomUUID()) =>
  addExpense.execute(actor, fields, { now: fridayEvening, key });

describe("one tap is offered", () => {
  test("where one drove oneself: the same way, at the rate of today", async () => {
    const there = await place();
    await drove(cast.tess, there.id, { distance: "12", isRoundTrip: "true" });
    const { offered, driven } = await askedBy(cast.tess, await place());
    expect(driven).toBeUndefined();
    expect(offered?.distance).toBe("24 mi");
    expect(offered?.words).toBe("Office → Northwind Dental, 24 mi there and back, $17.40");
  });

  test("not where one never drove, though a colleague did: from where one starts nobody knows", async () => {
    const there = await place();
    await drove(cast.theo, there.id);
    expect(await askedBy(cast.tess, there)).toEqual({});
    expect(await askedBy(cast.theo, there)).toHaveProperty("offered");
  });

  test("not for another location of the customer", async () => {
    const { id } = await db.customerLocation.create({
      data: { customerId: cast.northwind.customerId, name: "Second practice" },
    });
    await drove(cast.tess, (await place()).id);
    expect(await askedBy(cast.tess, await place(id))).toEqual({});
    await drove(cast.tess, (await place(id)).id, { distance: "30" });
    expect((await askedBy(cast.tess, await place(id))).offered?.distance).toBe("30 mi");
  });

  test("not without the right, nor where category, vehicle or rate are gone", async () => {
    const there = await place();
    const { vehicleKindId, categoryId } = await drove(cast.tess, there.id);
    expect(await askedBy(cast.tess, there)).toHaveProperty("offered");
    const grants = { ...cast.tess.grants, "expense.add": "none" } as const;
    expect(await askedBy({ ...cast.tess, grants }, there)).toEqual({});

    const vehicle = { where: { id: vehicleKindId ?? "" } };
    await db.vehicleKind.update({ ...vehicle, data: { isActive: false } });
    expect(await askedBy(cast.tess, there)).toEqual({});
    await db.vehicleKind.update({ ...vehicle, data: { isActive: true } });
    await db.expenseCategory.update({ where: { id: categoryId }, data: { isActive: false } });
    expect(await askedBy(cast.tess, there)).toEqual({});
    await db.expenseCategory.update({ where: { id: categoryId }, data: { isActive: true } });
  });
});

describe("one tap", () => {
  test("writes the drive down today at the rate of today, billed and refunded as the last time", async () => {
    const there = await place();
    await drove(cast.tess, there.id, { distance: "12.5", isRoundTrip: "true", isReimbursable: "false" });
    const { id, purpose } = valueFrom(await tap(cast.tess, await tapOf(cast.tess, there)));
    expect(purpose).toBe("Office → Northwind Dental, 25 mi there and back");
    expect(await db.expense.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ ticketId: there.id, customerId: cast.northwind.customerId, spentOn: columnOfDay(today) },
      ...{ distance: 25_000, isRoundTrip: true, distanceRate: 7250, amount: 1813, billableAmount: 1813 },
      ...{ isBillable: true, isReimbursable: false, categoryId: (await categoryNamed("Mileage")).id },
    });
  });

  test("that is repeated counts once; another one, from another tab, is refused and says what is there", async () => {
    const there = await place();
    await drove(cast.tess, there.id);
    const fields = await tapOf(cast.tess, there);
    const key = randomUUID();
    const [first, retried] = [await tap(cast.tess, fields, key), await tap(cast.tess, fields, key)];
    expect(valueFrom(retried)).toEqual(valueFrom(first));
    expect(await tap(cast.tess, fields)).toMatchObject({
      refusal: { kind: "conflict", message: expect.stringContaining("You drove there today already: Office →") },
    });
    expect(await db.expense.count({ where: { spentOn: columnOfDay(today) } })).toBe(1);
    expect(await askedBy(cast.tess, there)).toEqual({
      driven: { id: valueFrom(first).id, distance: "42 mi", amount: "$30.45" },
    });
  });

  test("ten at once, from ten tabs, are one drive; a colleague's own counts besides", async () => {
    const there = await place();
    await drove(cast.tess, there.id);
    await drove(cast.theo, there.id);
    const fields = await tapOf(cast.tess, there);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => tap(cast.tess, fields)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    valueFrom(await tap(cast.theo, await tapOf(cast.theo, there)));
    expect(await db.expense.count({ where: { spentOn: columnOfDay(today) } })).toBe(2);
  });

  test("on a page left open since yesterday is a drive of today", async () => {
    const there = await place();
    await drove(cast.tess, there.id);
    const { id } = valueFrom(await tap(cast.tess, { ...(await tapOf(cast.tess, there)), spentOn: "2026-11-19" }));
    expect(await db.expense.findUniqueOrThrow({ where: { id } })).toMatchObject({ spentOn: columnOfDay(today) });
  });

  test("after the report was handed in lands on a further part, and is taken back as long as nobody touched it", async () => {
    const there = await place();
    await drove(cast.tess, there.id, { spentOn: "2026-11-13" });
    const { id: submittedId } = await submittedReport(cast.tess);
    const { id, reportId } = valueFrom(await tap(cast.tess, await tapOf(cast.tess, there)));
    expect(reportId).not.toBe(submittedId);
    valueFrom(await removeExpense.execute(cast.tess, { expenseId: id, version: "1" }, { now: fridayEvening }));
    expect(await askedBy(cast.tess, there)).toHaveProperty("offered");
  });
});
