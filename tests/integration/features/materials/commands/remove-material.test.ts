import { beforeAll, expect, test } from "vitest";
import { addMaterial } from "#features/materials/commands/add-material.ts";
import { amendMaterial } from "#features/materials/commands/amend-material.ts";
import { removeMaterial } from "#features/materials/commands/remove-material.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedMaterial, makeProduct, typedMaterial } from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let ticketId: string;
beforeAll(async () => {
  cast = await makeCast();
  ticketId = (await makeTicket(cast)).id;
});
const asShown = (material: { id: string; version: number }) => ({
  materialId: material.id,
  version: String(material.version),
});

test("a removed material is gone, and the record keeps what it was", async () => {
  const material = await addedMaterial(cast.tess, ticketId);
  valueFrom(await removeMaterial.execute(cast.tess, asShown(material), { now: fridayEvening }));
  expect(await db.material.count({ where: { id: material.id } })).toBe(0);
  const event = await lastEventAbout(material.id);
  expect(event).toMatchObject({ name: "material.remove", ticketId });
  expect(event.change).toMatchObject({ name: "USB adapter", quantity: 2000, amount: 2500 });
});

test("without the right it is missing", async () => {
  const material = await addedMaterial(cast.tess, ticketId);
  const grants = { ...cast.theo.grants, "material.remove": "mine" } as const;
  expect(await removeMaterial.execute({ ...cast.theo, grants }, asShown(material))).toMatchObject({
    refusal: { kind: "missing" },
  });
});

test("a stale form removes nothing, and removing twice finds nothing", async () => {
  const material = await addedMaterial(cast.tess, ticketId);
  const stale = await removeMaterial.execute(cast.tess, { ...asShown(material), version: "9" });
  expect(stale).toMatchObject({ refusal: { kind: "conflict" } });
  const both = await Promise.all([1, 2].map(() => removeMaterial.execute(cast.tess, asShown(material))));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("After posting, edit/delete fails", async () => {
  const material = await addedMaterial(cast.tess, ticketId);
  await db.billingItem.create({
    data: {
      outcome: "billed",
      materialId: material.id,
      day: material.usedOn,
      amount: material.amount,
      reference: "INV-7",
      personId: cast.max.id,
    },
  });
  const sentence = "USB adapter is billed with INV-7: it can be neither corrected nor removed.";
  expect(await removeMaterial.execute(cast.tess, asShown(material))).toMatchObject({ refusal: { message: sentence } });
  const { ticketId: _, ...typed } = typedMaterial("", { quantity: "9" });
  const amended = await amendMaterial.execute(cast.tess, { ...asShown(material), ...typed }, { now: fridayEvening });
  expect(amended).toMatchObject({ refusal: { message: sentence } });
  await expect(db.material.delete({ where: { id: material.id } })).rejects.toThrow();
  expect(await db.material.findUnique({ where: { id: material.id } })).toMatchObject({ quantity: 2000, version: 1 });
});

test("what never came forgets no serial number: the piece that has it was used elsewhere", async () => {
  const { id: productId, name } = await makeProduct(cast.olivia, { isSerialized: "true", takesFractions: "false" });
  const serial = { productId, name, quantity: "1", unitPrice: "", priceReason: "", serialNumbers: "SN-1" };
  const add = (more: object) =>
    addMaterial.execute(cast.tess, { ...typedMaterial(ticketId), ...serial, ...more }, { now: fridayEvening });
  valueFrom(await add({}));
  const { id } = valueFrom(await add({ isToOrder: "true" }));
  valueFrom(await removeMaterial.execute(cast.tess, { materialId: id, version: "1" }, { now: fridayEvening }));
  expect(await add({})).toMatchObject({
    refusal: { fields: { serialNumbers: "Serial number SN-1 was used already." } },
  });
});
