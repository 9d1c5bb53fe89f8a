import { beforeAll, expect, test } from "vitest";
import { createBundle } from "#features/catalogue/commands/create-bundle.ts";
import { bundles } from "#features/catalogue/queries/bundles.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf, makeProduct } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  await makeProduct(cast.max, { sku: "AP-1", name: "Access point" });
  await makeProduct(cast.max, { sku: "CBL-1", name: "Cable", unit: "m", barcode: "4006381333931" });
  await makeProduct(cast.max, { sku: "DOCK", name: "Dock", takesFractions: "false" });
});
const create = (lines: string, name = "New desk", actor = cast.max) => createBundle.execute(actor, { name, lines });

test("products go into a bundle by SKU, barcode or name, in the order of their lines", async () => {
  const { id } = valueFrom(await create("1 × dock\n\n2.5 x 4006381333931\nAccess point"));
  const bundle = (await bundles(cast.tess)).find((one) => one.id === id);
  expect(bundle?.items.map(({ sku, quantity }) => [sku, quantity])).toEqual([
    ["DOCK", 1000],
    ["CBL-1", 2500],
    ["AP-1", 1000],
  ]);
  expect(await lastEventAbout(id)).toMatchObject({ name: "bundle.create", actorId: cast.max.id });
});

test.each([
  ["", "Put at least one product into the bundle."],
  ["2 × nothing", "Line 1: no product has “nothing” as SKU, barcode or name."],
  ["AP-1\n0 × DOCK", "Line 2: the quantity must be above zero."],
  ["1.2345 × AP-1", "Line 1: the quantity is a number with up to three decimals, like 2 or 2.5."],
  ["99999999 × AP-1", "Line 1: the quantity is at most 1,000,000."],
  ["AP-1\n2 ap-1", "Line 2: ap-1 is in the bundle already. Change its quantity there."],
  ["0.5 × DOCK", "Line 1: DOCK is used in whole pieces only."],
  [Array.from({ length: 51 }, () => "AP-1").join("\n"), "A bundle has at most 50 products."],
])("is refused: %j", async (lines, sentence) => {
  expect(await create(lines, "Refused")).toMatchObject({ refusal: { fields: { lines: sentence } } });
});

test("the same name twice is refused, and a technician makes none", async () => {
  valueFrom(await create("AP-1", "Once"));
  expect(fieldsOf(await create("AP-1", "ONCE"))).toEqual(["name"]);
  expect(await create("AP-1", "Mine", cast.tess)).toMatchObject({ refusal: { kind: "missing" } });
});
