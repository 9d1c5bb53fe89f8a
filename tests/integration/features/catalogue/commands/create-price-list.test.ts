import { beforeAll, expect, test } from "vitest";
import { createPriceList } from "#features/catalogue/commands/create-price-list.ts";
import { priceLists } from "#features/catalogue/queries/price-lists.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a price list is begun by an administrator, under a name of its own; managers see it, technicians do not", async () => {
  const { id } = valueFrom(await createPriceList.execute(cast.ada, { name: "Schools" }));
  expect(await lastEventAbout(id)).toMatchObject({ name: "priceList.create", actorId: cast.ada.id });
  expect(fieldsOf(await createPriceList.execute(cast.ada, { name: "SCHOOLS" }))).toEqual(["name"]);
  expect(fieldsOf(await createPriceList.execute(cast.ada, { name: " " }))).toEqual(["name"]);
  expect(await createPriceList.execute(cast.max, { name: "Mine" })).toMatchObject({ refusal: { kind: "missing" } });
  expect((await priceLists(cast.max)).map(({ name }) => name)).toEqual(["Schools"]);
  expect(await priceLists(cast.tess)).toEqual([]);
});
