import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { createPriceList } from "#features/catalogue/commands/create-price-list.ts";
import { editPriceList } from "#features/catalogue/commands/edit-price-list.ts";
import { givePriceList } from "#features/catalogue/commands/give-price-list.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a customer gets a price list and loses it; one that is switched off is not given", async () => {
  const { id: customerId } = await db.customer.create({ data: { name: "Club" } });
  const { id } = valueFrom(await createPriceList.execute(cast.ada, { name: "Clubs" }));
  const give = (priceListId: string, actor = cast.ada) => givePriceList.execute(actor, { customerId, priceListId });
  expect(await give(id, cast.max)).toMatchObject({ refusal: { kind: "missing" } });
  expect(await give(randomUUID())).toMatchObject({ refusal: { kind: "missing" } });
  valueFrom(await give(id));
  expect(await lastEventAbout(customerId)).toMatchObject({ change: { priceList: { from: null, to: "Clubs" } } });
  valueFrom(await give(""));
  expect((await db.customer.findUniqueOrThrow({ where: { id: customerId } })).priceListId).toBeNull();
  valueFrom(await editPriceList.execute(cast.ada, { priceListId: id, version: "1", name: "Clubs", state: "off" }));
  expect(fieldsOf(await give(id))).toEqual(["priceListId"]);
});
