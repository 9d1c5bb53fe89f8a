import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { coverBillingItem } from "#features/billing/commands/cover-billing-item.ts";
import { postBillingItem } from "#features/billing/commands/post-billing-item.ts";
import { takeBackBillingItem } from "#features/billing/commands/take-back-billing-item.ts";
import { writeOffBillingItem } from "#features/billing/commands/write-off-billing-item.ts";
import { billingStates, thingKinds } from "#features/billing/model/billing-state.ts";
import { monthOf } from "#features/billing/model/conservation.ts";
import { conservation } from "#features/billing/queries/conservation.ts";
import { thingsInState } from "#features/billing/queries/things-in-state.ts";
import { lockThing } from "#features/billing/records.ts";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { db } from "#server/db.ts";
import { approvedExpense, approvedTime, seen } from "../../../../support/billing.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, addedMaterial, reportOf } from "../../../../support/parts.ts";
import {
  decisionAbout,
  friday,
  fridayEvening,
  loggedTime,
  makeTicket,
  parseDay,
  submittedSheet,
} from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;
const span = monthOf(parseDay(friday));
const at = () => ({ now: fridayEvening, key: randomUUID() });

beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
  const { customerId } = cast.northwind;
  const contract = await db.contract.create({
    data: { customerId, name: "Managed IT", startsOn: new Date("2026-01-01") },
  });
  await db.ticket.update({ where: { id: ticket.id }, data: { contractId: contract.id } });
  // Something of everything, everywhere on its way.
  await loggedTime(cast.tess, ticket.id, { isBillable: "false" });
  await approvedTime(cast, ticket.id);
  await loggedTime(cast.theo, ticket.id, { worked: "20m" });
  await submittedSheet(cast.theo);
  await loggedTime(cast.tariq, ticket.id, { worked: "3h" });
  await addedMaterial(cast.tess, ticket.id);
  await addedMaterial(cast.theo, ticket.id, { isBillable: "false", quantity: "0.5" });
  const covered = await addedMaterial(cast.theo, ticket.id, { isBillable: "false" });
  await db.material.update({ where: { id: covered.id }, data: { contractId: contract.id } });
  const ordered = await addedMaterial(cast.theo, ticket.id, { unitPrice: "899" });
  await db.material.update({ where: { id: ordered.id }, data: { status: "ordered" } });
  await approvedExpense(cast, ticket.id);
  await addedExpense(cast.theo, { ticketId: ticket.id, isBillable: "true" });
  await addedExpense(cast.tariq);
});

const everything = async () => {
  const rows = await Promise.all(
    billingStates.map(async (state) => (await thingsInState({ ...cast.olivia }, { span, state })).rows),
  );
  return rows.flat();
};

describe("every worked minute, material and expense is in exactly one state", () => {
  test("the states add up to the whole, and to what the tables hold", async () => {
    const found = await conservation({ ...cast.olivia }, span);
    expect(found.lost).toEqual([]);
    const time = await db.timeEntry.aggregate({ _count: true, _sum: { workedMinutes: true, amount: true } });
    expect(found.whole.time).toEqual({
      things: time._count,
      worked: time._sum.workedMinutes,
      worth: time._sum.amount,
    });
    const [materials, expenses] = [await db.material.count(), await db.expense.count()];
    expect(found.whole).toMatchObject({ material: { things: materials }, expense: { things: expenses } });
    expect(await everything()).toHaveLength(time._count + materials + expenses);
    for (const state of ["draft", "submitted", "approved", "ready"] as const) {
      expect(
        Object.values(found.piles[state]).some(({ things }) => things > 0),
        state,
      ).toBe(true);
    }
    expect(found.piles.covered.material.things).toBe(1);
  });

  test("one customer's part and everybody else's are the whole, and both add up", async () => {
    const other = await db.customer.create({ data: { name: "Harbor Freight" } });
    const elsewhere = await makeTicket(cast);
    await db.ticket.update({ where: { id: elsewhere.id }, data: { customerId: other.id, contactId: null } });
    await addedMaterial(cast.theo, elsewhere.id);
    await addedExpense(cast.theo, { customerId: other.id, isBillable: "true" });
    const { customerId } = cast.northwind;
    const [whole, north, harbor] = await Promise.all(
      [undefined, customerId, other.id].map((id) => conservation({ ...cast.olivia }, span, id)),
    );
    for (const found of [whole, north, harbor]) expect(found?.lost).toEqual([]);
    expect(harbor?.whole).toMatchObject({ time: { things: 0 }, material: { things: 1 }, expense: { things: 1 } });
    const ourselves = await db.expense.count({ where: { customerId: null, ticketId: null } });
    for (const kind of ["time", "material", "expense"] as const) {
      const parts = (north?.whole[kind].things ?? 0) + (harbor?.whole[kind].things ?? 0);
      expect(parts + (kind === "expense" ? ourselves : 0)).toBe(whole?.whole[kind].things);
    }
    const listed = await thingsInState({ ...cast.olivia }, { span, state: "ready", customerId: other.id });
    expect(listed.rows.map(({ customerName }) => customerName)).toEqual(["Harbor Freight"]);
  });

  test("what the list says of a thing is what its rules say", async () => {
    for (const { kind, id, state } of await everything()) {
      const thing = await db.$transaction((tx) => lockThing(tx, cast.olivia, kind, id));
      expect({ kind, id, state: thing.state }).toEqual({ kind, id, state });
    }
  });

  test("it stays true whatever is billed, covered, written off and taken back", async () => {
    const acts = {
      post: (input: object) => postBillingItem.execute(cast.olivia, { ...input, reference: "2026-0117" }, at()),
      cover: (input: object) => coverBillingItem.execute(cast.olivia, input, at()),
      writeOff: (input: object) => writeOffBillingItem.execute(cast.olivia, { ...input, reason: "Goodwill" }, at()),
      takeBack: (input: object) => takeBackBillingItem.execute(cast.olivia, { ...input, reason: "Mistake" }, at()),
    };
    const things = await everything();
    const before = await conservation({ ...cast.olivia }, span);
    const act = fc.record({
      which: fc.constantFrom(...things),
      act: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
    });
    const happened = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (plan) => {
        for (const step of plan) {
          const { ok } = await acts[step.act](seen(step.which.kind, step.which));
          if (ok) happened.add(step.act);
        }
        const found = await conservation({ ...cast.olivia }, span);
        expect(found.lost).toEqual([]);
        expect(found.whole).toEqual(before.whole);
      }),
      { numRuns: 30 },
    );
    expect([...happened].sort()).toEqual(["cover", "post", "takeBack", "writeOff"]);
  });
});

test("a decision moves a thing from one state to the next, never into two", async () => {
  const before = await conservation({ ...cast.olivia }, span);
  valueFrom(await approveTimesheet.execute(cast.olivia, await decisionAbout(cast.theo), at()));
  const after = await conservation({ ...cast.olivia }, span);
  expect(before.piles.submitted.time.worked).toBe(20);
  expect(after.piles.submitted.time.worked).toBe(0);
  expect(after.piles.ready.time.worked).toBe(before.piles.ready.time.worked + 20);
  expect(after.whole).toEqual(before.whole);
});

test("the list goes on where it stopped, a hundred at a time, and nobody is shown twice", async () => {
  const report = await reportOf(cast.tariq);
  const one = await db.expense.findFirstOrThrow({ where: { reportId: report.id } });
  const { id: _, ...row } = one;
  await db.expense.createMany({ data: Array.from({ length: 240 }, () => row) });
  const address = { span, state: "draft", kind: "expense" } as const;
  const ids: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 4; page++) {
    const found = await thingsInState({ ...cast.olivia }, after ? { ...address, after } : address);
    expect(found.rows.length).toBeLessThanOrEqual(100);
    ids.push(...found.rows.map((thing) => thing.id));
    after = found.after;
    if (!after) break;
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(await db.expense.count({ where: { report: { status: { in: ["open", "rejected"] } } } }));
});

test("who may not read all sees nothing of it", async () => {
  for (const actor of [cast.tess, cast.max]) {
    const found = await conservation({ ...actor }, span);
    expect(thingKinds.map((kind) => found.whole[kind].things)).toEqual([0, 0, 0]);
    expect((await thingsInState({ ...actor }, { span, state: "ready" })).rows).toEqual([]);
  }
});
