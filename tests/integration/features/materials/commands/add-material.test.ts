import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { deactivateProduct } from "#features/catalogue/commands/deactivate-product.ts";
import { productList } from "#features/catalogue/queries/product-list.ts";
import { productOptions } from "#features/catalogue/queries/product-options.ts";
import { addMaterial } from "#features/materials/commands/add-material.ts";
import { materialFeed } from "#features/materials/queries/material-feed.ts";
import { materialTotals } from "#features/materials/queries/material-totals.ts";
import { materialsOnTicket } from "#features/materials/queries/materials-on-ticket.ts";
import { dayOfColumn } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedMaterial, canaryCost, fieldsOf, makeProduct, typedMaterial } from "../../../../support/parts.ts";
import { friday, fridayEvening, lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let ticketId: string;
beforeAll(async () => {
  cast = await makeCast();
  ticketId = (await makeTicket(cast)).id;
});
const add = (actor: Actor, input: object) => addMaterial.execute(actor, input, { now: fridayEvening });

describe("adding a material", () => {
  test("by free text prices quantity times price", async () => {
    const material = await addedMaterial(cast.tess, ticketId, { quantity: "2.5", unitPrice: "3.33" });
    expect(material).toMatchObject({
      name: "USB adapter",
      quantity: 2500,
      unitPrice: 33_300,
      amount: 833,
      unitCost: 0,
    });
    expect(material).toMatchObject({ personId: cast.tess.id, isBillable: true, createdAt: fridayEvening });
    expect(dayOfColumn(material.usedOn)).toBe(friday);
  });

  test("from a product takes its name, unit, price and cost", async () => {
    const product = await makeProduct(cast.max, { unit: "m" });
    const material = await addedMaterial(cast.tess, ticketId, {
      productId: product.id,
      name: product.name,
      unitPrice: "",
    });
    expect(material).toMatchObject({ productId: product.id, name: product.name, unit: "m", unitPrice: 45_000 });
    expect(material).toMatchObject({ unitCost: canaryCost.stored, amount: 900 });
  });

  test("a typed SKU or whole name means the product, so that no script is needed", async () => {
    const product = await makeProduct(cast.max);
    const bySku = await addedMaterial(cast.tess, ticketId, { name: product.sku.toLowerCase(), unitPrice: "" });
    const byName = await addedMaterial(cast.tess, ticketId, { name: ` ${product.name.toUpperCase()} `, unitPrice: "" });
    expect([bySku.productId, byName.productId]).toEqual([product.id, product.id]);
  });

  test("a name typed over a picked product is free text, without the product's cost", async () => {
    const product = await makeProduct(cast.max);
    const material = await addedMaterial(cast.tess, ticketId, { productId: product.id, name: "Something else" });
    expect(material).toMatchObject({ productId: null, name: "Something else", unitCost: 0 });
  });

  test("the price of a product may be overridden", async () => {
    const product = await makeProduct(cast.max);
    const material = await addedMaterial(cast.tess, ticketId, {
      productId: product.id,
      name: product.name,
      unitPrice: "0",
    });
    expect(material).toMatchObject({ unitPrice: 0, amount: 0 });
  });
});

describe("is refused", () => {
  test.each([
    [{ quantity: "0" }, ["quantity"]],
    [{ quantity: "-1" }, ["quantity"]],
    [{ quantity: "1000000.001" }, ["quantity"]],
    [{ quantity: "two" }, ["quantity"]],
    [{ quantity: "1.0005" }, ["quantity"]],
    [{ unitPrice: "-1" }, ["unitPrice"]],
    [{ unitPrice: "1000000000000" }, ["unitPrice"]],
    [{ unitPrice: "" }, ["unitPrice"]],
    [{ unitPrice: "200000", quantity: "1000000" }, ["unitPrice"]],
    [{ name: "" }, ["name"]],
    [{ name: "x".repeat(201) }, ["name"]],
    [{ usedOn: "2026-11-21" }, ["usedOn"]],
    [{ usedOn: "yesterday" }, ["usedOn"]],
    [{ name: "", quantity: "x", unitPrice: "x", usedOn: "x" }, ["name", "quantity", "unitPrice", "usedOn"]],
  ])("%j", async (more, fields) => {
    const before = await db.material.count();
    const outcome = await add(cast.tess, typedMaterial(ticketId, more));
    expect(outcome.ok).toBe(false);
    expect(fieldsOf(outcome)).toEqual(fields);
    expect(await db.material.count()).toBe(before);
  });

  test("on a ticket that is not there, or not seen, as missing", async () => {
    expect(await add(cast.tess, typedMaterial(randomUUID()))).toMatchObject({ refusal: { kind: "missing" } });
    const grants = { ...cast.tess.grants, "ticket.read": "mine", "material.add": "mine" } as const;
    const elsewhere = await makeTicket(cast, cast.theo);
    expect(await add({ ...cast.tess, grants }, typedMaterial(elsewhere.id))).toMatchObject({
      refusal: { kind: "missing" },
    });
  });

  test("a product that is not sold any more", async () => {
    const product = await makeProduct(cast.max);
    valueFrom(await deactivateProduct.execute(cast.max, { productId: product.id }));
    const outcome = await add(cast.tess, typedMaterial(ticketId, { productId: product.id, name: product.name }));
    expect(fieldsOf(outcome)).toEqual(["name"]);
  });
});

test("the record says what was added, and nothing of its cost", async () => {
  const product = await makeProduct(cast.max);
  const { id } = await addedMaterial(cast.tess, ticketId, { productId: product.id, name: product.name });
  const event = await lastEventAbout(id);
  expect(event).toMatchObject({ name: "material.add", actorId: cast.tess.id, ticketId, at: fridayEvening });
  expect(event.change).toMatchObject({ name: product.name, quantity: 2000, amount: 2500 });
  expect(JSON.stringify(event.change)).not.toContain("cost");
  expect(await db.ticket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({
    lastActivity: `Tess Turner: 2 × ${product.name}`,
  });
});

test("cost is in no answer to a technician, and in those to a manager", async () => {
  const { id } = await makeTicket(cast);
  const product = await makeProduct(cast.max);
  await addedMaterial(cast.tess, id, { productId: product.id, name: product.name, quantity: "1" });
  const asked = { text: "", state: "all", sort: "name" } as const;
  const answersTo = async (actor: Actor) =>
    JSON.stringify([
      await materialsOnTicket(actor, id),
      await materialTotals(actor, id),
      await materialFeed(actor, id, { before: undefined, limit: 50 }),
      await productOptions(actor, product.sku),
      await productList(actor, asked),
    ]);
  const toTess = await answersTo(cast.tess);
  expect(toTess).toContain(product.name);
  expect(toTess).not.toMatch(/7777777|777\.7|[cC]ost/);
  expect(await materialTotals(cast.max, id)).toMatchObject({ count: 1, billable: 1250, notBillable: 0, cost: 77_778 });
});

test("search finds by a part of the name or SKU, takes signs as they are, and offers nothing inactive", async () => {
  const product = await makeProduct(cast.max, { sku: "100%_A", name: "Toner 100% black" });
  const other = await makeProduct(cast.max, { sku: "100X-A", name: "Toner 1000 black" });
  expect((await productOptions(cast.tess, "0%")).map(({ value }) => value)).toEqual([product.id]);
  expect((await productOptions(cast.tess, "%_a")).map(({ value }) => value)).toEqual([product.id]);
  expect((await productOptions(cast.tess, "100x-a"))[0]).toMatchObject({ value: other.id, price: "4.50" });
  valueFrom(await deactivateProduct.execute(cast.max, { productId: other.id }));
  expect((await productOptions(cast.tess, "100x-a")).map(({ value }) => value)).not.toContain(other.id);
});

describe("the acceptance facts", () => {
  test("Picking a product fills name, cost, price, code; technician without cost right receives no cost in UI or API payload", async () => {
    const tax = await db.taxCategory.create({ data: { name: "Sales tax", rate: 8875 } });
    const code = await db.materialCode.create({ data: { name: "Special hardware", taxCategoryId: tax.id } });
    const { id } = await makeProduct(cast.max, { unitPrice: "89" });
    const product = await db.product.update({ where: { id }, data: { codeId: code.id } });
    const picked = { productId: product.id, name: "", unitPrice: "", priceReason: "" };
    const material = await addedMaterial(cast.tess, ticketId, picked);
    expect(material).toMatchObject({ name: product.name, unitCost: canaryCost.stored, unitPrice: 890_000 });
    expect(material).toMatchObject({ codeId: code.id, taxRate: 8875, usualPrice: 890_000, amount: 17_800 });
    const toTess = JSON.stringify([await materialsOnTicket(cast.tess, ticketId), material.explanation]);
    expect(toTess).not.toMatch(/7777777|777\.7|[cC]ost"/);
    const asked = { ...typedMaterial(ticketId), unitCost: "1" };
    expect(await add(cast.tess, asked)).toMatchObject({ refusal: { kind: "missing" } });
  });

  test("Amount = quantity x price rounded to 2; extended cost = quantity x cost", async () => {
    const { id } = await makeTicket(cast);
    const more = { quantity: "2.5", unitPrice: "3.33", unitCost: "1.115" };
    expect(await addedMaterial(cast.max, id, more)).toMatchObject({ amount: 833, unitCost: 11_150 });
    expect(await materialTotals(cast.max, id)).toMatchObject({ billable: 833, cost: 279, profit: 554 });
  });

  test("free text is booked under the usual code, whose price and cost it takes when none is said", async () => {
    const usual = await db.materialCode.findFirstOrThrow({ where: { isDefault: true } });
    expect(await addedMaterial(cast.tess, ticketId)).toMatchObject({ codeId: usual.id, usualPrice: null });
    const code = await db.materialCode.create({ data: { name: "Callout fee", unitPrice: 490_000, unitCost: 100_000 } });
    const fee = { codeId: code.id, unitPrice: "", quantity: "1" };
    expect(await addedMaterial(cast.tess, ticketId, fee)).toMatchObject({ unitPrice: 490_000, unitCost: 100_000 });
    const unexplained = typedMaterial(ticketId, { ...fee, unitPrice: "40", priceReason: "" });
    expect(fieldsOf(await add(cast.tess, unexplained))).toEqual(["priceReason"]);
  });
});
