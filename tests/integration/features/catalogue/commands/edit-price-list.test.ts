import { beforeAll, expect, test } from "vitest";
import { createPriceList } from "#features/catalogue/commands/create-price-list.ts";
import { editPriceList } from "#features/catalogue/commands/edit-price-list.ts";
import { priceLists } from "#features/catalogue/queries/price-lists.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a price list is renamed and switched off; a stale form is a conflict", async () => {
  const { id } = valueFrom(await createPriceList.execute(cast.ada, { name: "Schools" }));
  const input = { priceListId: id, version: "1", name: "Schools and clubs", state: "off" };
  expect(await editPriceList.execute(cast.max, input)).toMatchObject({ refusal: { kind: "missing" } });
  valueFrom(await editPriceList.execute(cast.ada, input));
  expect((await priceLists(cast.ada))[0]).toMatchObject({ name: "Schools and clubs", isActive: false });
  expect((await lastEventAbout(id)).change).toMatchObject({ isActive: { from: true, to: false } });
  expect(await editPriceList.execute(cast.ada, input)).toMatchObject({ refusal: { kind: "conflict" } });
});
