import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { amendMaterial } from "#features/materials/commands/amend-material.ts";
import { removeMaterial } from "#features/materials/commands/remove-material.ts";
import { takeSignOff } from "#features/sign-off/commands/take-sign-off.ts";
import { changedAfterSignOff } from "#features/sign-off/queries/changed-after-sign-off.ts";
import { signOffById } from "#features/sign-off/queries/sign-off-by-id.ts";
import { signOffDraft } from "#features/sign-off/queries/sign-off-draft.ts";
import { signOffFeed } from "#features/sign-off/queries/sign-offs-on-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, addedMaterial, fieldsOf, makeProduct, typedMileage } from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout, loggedTime, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let ticketId: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticketId = (await makeTicket(cast)).id;
});

const strokes = JSON.stringify([
  [
    [100, 200],
    [300, 100],
    [500, 220],
  ],
]);

async function typed(more: Readonly<Record<string, string>> = {}) {
  const draft = await signOffDraft(cast.tess, ticketId);
  return { ticketId, documentHash: draft?.hash ?? "0".repeat(64), signerName: "Carla Ruiz", strokes, ...more };
}
const take = async (actor: Actor = cast.tess, more: Readonly<Record<string, string>> = {}) =>
  await takeSignOff.execute(actor, await typed(more), { now: fridayEvening });
const taken = async () => valueFrom(await take()).id;

describe("a sign-off", () => {
  test("keeps exactly what was shown, never internal notes or cost", async () => {
    const product = await makeProduct(cast.max);
    const entry = await loggedTime(cast.tess, ticketId, { internalNotes: "CANARY the customer is slow to pay" });
    const material = await addedMaterial(cast.tess, ticketId, { productId: product.id, name: product.name });
    const gift = await addedMaterial(cast.tess, ticketId, { name: "Cable tie", isBillable: "false" });
    const drive = await addedExpense(cast.tess, await typedMileage({ ticketId, isBillable: "true" }));
    await addedExpense(cast.tess, { ticketId, description: "Own lunch" });
    const draft = await signOffDraft(cast.tess, ticketId);
    const id = await taken();

    const row = await db.signOff.findUniqueOrThrow({ where: { id }, include: { lines: true } });
    expect(row.document).toEqual(JSON.parse(JSON.stringify(draft?.document)));
    expect(row).toMatchObject({ documentHash: draft?.hash, signerName: "Carla Ruiz", takenById: cast.tess.id });
    expect(row.lines.map(({ recordId }) => recordId).sort()).toEqual([entry.id, material.id, gift.id, drive.id].sort());
    expect(JSON.stringify(row)).not.toMatch(/CANARY|7777777|777\.7|Own lunch|[cC]ost/);
    expect(draft?.document).toMatchObject({
      time: [{ minutes: 45, technician: "Tess Turner", summary: "Replaced the toner and printed a test page." }],
      materials: [{ amount: 2500 }, { name: "Cable tie", unitPrice: null, amount: null }],
      expenses: [{ category: "Mileage", distance: 42_000 }],
      totalMinutes: 45,
      totalAmount: 2500 + drive.amount,
    });
    expect(await signOffById(cast.tess, id)).toMatchObject({ isIntact: true, strokes: JSON.parse(strokes) });
    expect(await signOffDraft(cast.tess, ticketId)).toBeUndefined();
  });

  test("keeps where it was given", async () => {
    await addedMaterial(cast.tess, ticketId);
    const sender = { address: "203.0.113.7", userAgent: "Mozilla/5.0 (a phone)" };
    const outcome = await takeSignOff.execute(cast.tess, await typed(), { now: fridayEvening, sender });
    const { id } = valueFrom(outcome);
    expect(await db.signOff.findUniqueOrThrow({ where: { id } })).toMatchObject(sender);
  });

  test("by the typed name alone must be said expressly", async () => {
    await addedMaterial(cast.tess, ticketId);
    expect(fieldsOf(await take(cast.tess, { strokes: "" }))).toEqual(["strokes"]);
    expect(fieldsOf(await take(cast.tess, { strokes: "[[[5,5],[6,6]]]" }))).toEqual(["strokes"]);
    const { id } = valueFrom(await take(cast.tess, { strokes: "", strokesTyped: "true" }));
    expect(await db.signOff.findUniqueOrThrow({ where: { id } })).toMatchObject({ strokes: [] });
  });

  test("covers what nobody signed yet: later work gets a sign-off of its own", async () => {
    const first = await addedMaterial(cast.tess, ticketId);
    const id = await taken();
    const second = await addedMaterial(cast.tess, ticketId, { name: "Second visit" });
    expect((await signOffById(cast.tess, id))?.notCovered.materials).toMatchObject([{ id: second.id }]);
    expect((await signOffDraft(cast.tess, ticketId))?.document.materials).toMatchObject([{ id: second.id }]);
    await taken();
    expect((await signOffById(cast.tess, id))?.notCovered.materials).toEqual([]);
    expect((await signOffById(cast.tess, id))?.states).toEqual(new Map([[first.id, "unchanged"]]));
  });
});

describe("is refused", () => {
  test.each([
    [["signerName"], { signerName: "  " }],
    [["signerName"], { signerName: "x".repeat(121) }],
    [["strokes"], { strokes: "not json" }],
    [["strokes"], { strokes: '{"a":1}' }],
    [["strokes"], { strokes: JSON.stringify([[[1, "2"]]]) }],
    [["strokes"], { strokes: JSON.stringify(Array.from({ length: 301 }, () => [[1, 2]])) }],
    [["strokes"], { strokes: JSON.stringify([Array.from({ length: 12_001 }, () => [1, 2])]) }],
    [["documentHash"], { documentHash: "x" }],
  ])("at %j: %j", async (fields, more) => {
    await addedMaterial(cast.tess, ticketId);
    expect(fieldsOf(await take(cast.tess, more))).toEqual(fields);
    expect(await db.signOff.count({ where: { ticketId } })).toBe(0);
  });

  test("when anything changed since it was read", async () => {
    await addedMaterial(cast.tess, ticketId);
    const before = await typed();
    await addedMaterial(cast.theo, ticketId, { name: "Added meanwhile" });
    const outcome = await takeSignOff.execute(cast.tess, before);
    expect(outcome).toMatchObject({ refusal: { kind: "conflict", message: expect.stringContaining("read it again") } });
    valueFrom(await take());
  });

  test("when there is nothing to sign, and for one of two at once", async () => {
    expect(await take()).toMatchObject({ refusal: { kind: "conflict" } });
    await addedMaterial(cast.tess, ticketId);
    const input = await typed();
    const both = await Promise.all([cast.tess, cast.theo].map((actor) => takeSignOff.execute(actor, input)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("on a ticket that is not there or not one's own to sign, as missing", async () => {
    await addedMaterial(cast.tess, ticketId);
    expect(await take(cast.tess, { ticketId: randomUUID() })).toMatchObject({ refusal: { kind: "missing" } });
    const grants = { ...cast.theo.grants, "signOff.take": "mine" } as const;
    expect(await take({ ...cast.theo, grants })).toMatchObject({ refusal: { kind: "missing" } });
  });
});

describe("what was signed stays", () => {
  test.each([
    [
      "UPDATE of the document",
      (id: string) => db.$executeRaw`UPDATE sign_off SET signer_name = 'Somebody' WHERE id = ${id}::uuid`,
    ],
    ["DELETE of the document", (id: string) => db.$executeRaw`DELETE FROM sign_off WHERE id = ${id}::uuid`],
    [
      "UPDATE of a line",
      (id: string) => db.$executeRaw`UPDATE sign_off_line SET hash = repeat('0', 64) WHERE sign_off_id = ${id}::uuid`,
    ],
    ["DELETE of a line", (id: string) => db.$executeRaw`DELETE FROM sign_off_line WHERE sign_off_id = ${id}::uuid`],
    ["TRUNCATE of both", () => db.$executeRaw`TRUNCATE sign_off, sign_off_line`],
    ["TRUNCATE of the lines", () => db.$executeRaw`TRUNCATE sign_off_line`],
    ["TRUNCATE from above", () => db.$executeRaw`TRUNCATE ticket CASCADE`],
  ])("%s is refused by the database", async (_what, attack) => {
    await addedMaterial(cast.tess, ticketId);
    const id = await taken();
    await expect(attack(id)).rejects.toThrow(/is a record and cannot be changed or removed/);
    expect(await signOffById(cast.tess, id)).toMatchObject({ isIntact: true, signerName: "Carla Ruiz" });
  });

  test("a later change or removal of a covered record shows, on the sign-off and in the feed", async () => {
    const kept = await addedMaterial(cast.tess, ticketId, { name: "Kept" });
    const changed = await addedMaterial(cast.tess, ticketId, { name: "Changed" });
    const removed = await addedMaterial(cast.tess, ticketId, { name: "Removed" });
    const id = await taken();
    expect(await changedAfterSignOff(cast.tess, ticketId)).toEqual(new Set());
    const typedAgain = { name: "Changed", quantity: "3", unitPrice: "12.50", isBillable: "true", usedOn: "2026-11-20" };
    valueFrom(
      await amendMaterial.execute(
        cast.tess,
        { materialId: changed.id, version: "1", ...typedAgain },
        { now: fridayEvening },
      ),
    );
    valueFrom(await removeMaterial.execute(cast.tess, { materialId: removed.id, version: "1" }));
    expect((await signOffById(cast.tess, id))?.states).toEqual(
      new Map([
        [kept.id, "unchanged"],
        [changed.id, "changed"],
        [removed.id, "removed"],
      ]),
    );
    expect(await changedAfterSignOff(cast.tess, ticketId)).toEqual(new Set([changed.id, removed.id]));
    const [item] = await signOffFeed(cast.tess, ticketId, { before: undefined, limit: 10 });
    expect(item?.marks).toEqual([{ text: "2 entries changed after sign-off", tone: "red" }]);
    expect((await signOffDraft(cast.tess, ticketId))?.document.materials).toMatchObject([{ id: changed.id }]);
    await taken();
    expect(await changedAfterSignOff(cast.tess, ticketId)).toEqual(new Set([removed.id]));
  });

  test("another name of the technician or category is no change of the work", async () => {
    await loggedTime(cast.theo, ticketId);
    await addedExpense(cast.tess, { ticketId, isBillable: "true" });
    await taken();
    await db.person.update({ where: { id: cast.theo.id }, data: { name: "Theodore Tran" } });
    expect(await changedAfterSignOff(cast.tess, ticketId)).toEqual(new Set());
    await db.person.update({ where: { id: cast.theo.id }, data: { name: "Theo Novak" } });
  });
});

test("the record says who signed and what hash it had", async () => {
  await addedMaterial(cast.tess, ticketId);
  const id = await taken();
  const { documentHash } = await db.signOff.findUniqueOrThrow({ where: { id } });
  expect(await lastEventAbout(id)).toMatchObject({
    name: "signOff.take",
    ticketId,
    change: { signerName: "Carla Ruiz", lines: 1, documentHash },
  });
});
