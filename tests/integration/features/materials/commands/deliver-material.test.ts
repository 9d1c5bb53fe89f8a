import { beforeAll, expect, test } from "vitest";
import { deliverMaterial } from "#features/materials/commands/deliver-material.ts";
import { receiveMaterial } from "#features/materials/commands/receive-material.ts";
import { isReadyToBill } from "#features/materials/model/material-status.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedMaterial, fieldsOf, makeProduct } from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const deliver = (actor: Cast["max"], input: object) => deliverMaterial.execute(actor, input, { now: fridayEvening });
const stored = (id: string) => db.material.findUniqueOrThrow({ where: { id } });

test("what the customer has is ready to bill, and not before", async () => {
  const material = await addedMaterial(cast.tess, (await makeTicket(cast)).id, { isToOrder: "true" });
  expect(await deliver(cast.tess, { materialId: material.id })).toMatchObject({ refusal: { kind: "conflict" } });
  valueFrom(await receiveMaterial.execute(cast.max, { materialIds: material.id }));
  expect(isReadyToBill((await stored(material.id)).status)).toBe(false);
  valueFrom(await deliver(cast.tess, { materialId: material.id }));
  expect(isReadyToBill((await stored(material.id)).status)).toBe(true);
  expect(await lastEventAbout(material.id)).toMatchObject({ name: "material.deliver" });
});

test("a product with serial numbers is delivered with them, and nobody delivers one twice", async () => {
  const { id } = await makeProduct(cast.max);
  const product = await db.product.update({ where: { id }, data: { isSerialized: true } });
  const more = { productId: product.id, name: product.name, quantity: "1", isToOrder: "true" };
  const ticket = await makeTicket(cast);
  const [first, second] = [
    await addedMaterial(cast.tess, ticket.id, more),
    await addedMaterial(cast.tess, ticket.id, more),
  ];
  valueFrom(await receiveMaterial.execute(cast.max, { materialIds: [first.id, second.id] }));
  expect(fieldsOf(await deliver(cast.tess, { materialId: first.id }))).toEqual(["serialNumbers"]);
  valueFrom(await deliver(cast.tess, { materialId: first.id, serialNumbers: "X1" }));
  expect(await deliver(cast.tess, { materialId: second.id, serialNumbers: "X1" })).toMatchObject({
    refusal: { message: "Serial number X1 was used already." },
  });
});

test("without the right it is missing", async () => {
  const material = await addedMaterial(cast.tess, (await makeTicket(cast)).id, { isToOrder: "true" });
  const theo = { ...cast.theo, grants: { ...cast.theo.grants, "material.deliver": "mine" } } as const;
  expect(await deliver(theo, { materialId: material.id })).toMatchObject({ refusal: { kind: "missing" } });
});
