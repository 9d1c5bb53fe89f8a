import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { editProduct } from "#features/catalogue/commands/edit-product.ts";
import { amendMaterial } from "#features/materials/commands/amend-material.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedMaterial, canaryCost, fieldsOf, makeProduct, typedMaterial } from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let ticketId: string;
beforeAll(async () => {
  cast = await makeCast();
  ticketId = (await makeTicket(cast)).id;
});

function corrected(material: { id: string; version: number }, more: Readonly<Record<string, string>> = {}) {
  const { ticketId: _, ...typed } = typedMaterial("", more);
  return { materialId: material.id, version: String(material.version), ...typed };
}
const amend = (actor: Actor, input: object) => amendMaterial.execute(actor, input, { now: fridayEvening });
const stored = (id: string) => db.material.findUniqueOrThrow({ where: { id } });

test("a correction prices anew and moves the version", async () => {
  const material = await addedMaterial(cast.tess, ticketId);
  valueFrom(await amend(cast.theo, corrected(material, { quantity: "3" })));
  expect(await stored(material.id)).toMatchObject({ quantity: 3000, amount: 3750, version: 2, personId: cast.tess.id });
});

test("the copied cost and unit stay while the product stays, also when the catalogue changes", async () => {
  const product = await makeProduct(cast.max, { unit: "m" });
  const picked = { productId: product.id, name: product.name };
  const material = await addedMaterial(cast.tess, ticketId, picked);
  const { sku, name } = product;
  const renamed = { sku, name: `${name} new`, unit: "roll", unitPrice: "9", unitCost: "1" };
  valueFrom(await editProduct.execute(cast.max, { productId: product.id, version: "1", ...renamed }));
  valueFrom(await amend(cast.tess, corrected(material, { ...picked, quantity: "1" })));
  expect(await stored(material.id)).toMatchObject({ unit: "m", unitCost: canaryCost.stored, name: product.name });
});

test("another product brings its own, free text none", async () => {
  const product = await makeProduct(cast.max, { unit: "m" });
  const material = await addedMaterial(cast.tess, ticketId);
  valueFrom(await amend(cast.tess, corrected(material, { productId: product.id, name: product.name })));
  expect(await stored(material.id)).toMatchObject({ productId: product.id, unit: "m", unitCost: canaryCost.stored });
  valueFrom(await amend(cast.tess, corrected({ ...material, version: 2 }, { name: "Found in the van" })));
  expect(await stored(material.id)).toMatchObject({ productId: null, unit: "piece", unitCost: 0 });
});

test("without the right, or on an unseen ticket, it is missing", async () => {
  const material = await addedMaterial(cast.tess, ticketId);
  const none = { ...cast.theo, grants: { ...cast.theo.grants, "material.amend": "none" } } as const;
  const mine = { ...cast.theo, grants: { ...cast.theo.grants, "material.amend": "mine" } } as const;
  for (const actor of [none, mine]) {
    expect(await amend(actor, corrected(material))).toMatchObject({ ok: false, refusal: { kind: "missing" } });
  }
});

test("a stale form shows what the record holds now, and changes nothing", async () => {
  const material = await addedMaterial(cast.tess, ticketId);
  valueFrom(await amend(cast.theo, corrected(material, { quantity: "5" })));
  const outcome = await amend(cast.tess, corrected(material, { quantity: "7" }));
  expect(outcome).toMatchObject({
    ok: false,
    refusal: { kind: "conflict", theirs: { quantity: "5", unitPrice: "$12.50", notes: "", isBillable: "yes" } },
  });
  expect((await stored(material.id)).quantity).toBe(5000);
});

test("what cannot be read is refused at its field", async () => {
  const material = await addedMaterial(cast.tess, ticketId);
  expect(fieldsOf(await amend(cast.tess, corrected(material, { quantity: "0", unitPrice: "-1" })))).toEqual([
    "quantity",
    "unitPrice",
  ]);
});

test("the record says from what to what", async () => {
  const material = await addedMaterial(cast.tess, ticketId);
  valueFrom(await amend(cast.theo, corrected(material, { quantity: "3", isBillable: "false" })));
  const event = await lastEventAbout(material.id);
  expect(event).toMatchObject({ name: "material.amend", actorId: cast.theo.id, ticketId });
  expect(event.change).toEqual({
    name: "USB adapter",
    quantity: { from: "2", to: "3" },
    billable: { from: "yes", to: "no" },
  });
});
