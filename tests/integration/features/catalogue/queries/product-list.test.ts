import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { editProduct } from "#features/catalogue/commands/edit-product.ts";
import { parseCatalogue } from "#features/catalogue/model/catalogue-address.ts";
import { priceFor } from "#features/catalogue/price-records.ts";
import { priceHistory } from "#features/catalogue/queries/price-history.ts";
import { productById, productOfCode } from "#features/catalogue/queries/product-by-id.ts";
import { productList } from "#features/catalogue/queries/product-list.ts";
import { productOptions } from "#features/catalogue/queries/product-options.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { canaryCost, makeProduct } from "../../../../support/parts.ts";

let cast: Cast;
let categoryId: string;
beforeAll(async () => {
  cast = await makeCast();
  categoryId = (await db.productCategory.create({ data: { name: "Cabling Ürün" } })).id;
  const zebra = { name: "Zebra label printer", manufacturer: "Zebra", vendor: "Ingram" };
  await makeProduct(cast.max, { sku: "ZB-1", barcode: "4006381333931", ...zebra });
  await makeProduct(cast.max, { sku: "4006381333948", name: "Marker", categoryId });
  await makeProduct(cast.max, { sku: "MK-2", name: "Zz marker", kind: "service", takesFractions: "true" });
  for (let at = 0; at < 7; at++) await makeProduct(cast.max, { sku: `PG-${at}`, name: `Paging ${at % 2}` });
});
const skus = async (search: string, actor: Actor = cast.tess) =>
  (await productList(actor, parseCatalogue(Object.fromEntries(new URLSearchParams(search))))).rows.map(
    ({ sku }) => sku,
  );

describe("the catalogue is searched", () => {
  test.each([
    ["q=zebra", ["ZB-1"]],
    ["q=label+ingram", ["ZB-1"]],
    ["q=4006381333931", ["ZB-1"]],
    ["q=zb-1", ["ZB-1"]],
    ["q=ürün", ["4006381333948"]],
    ["q=CABLING", ["4006381333948"]],
    ["q=ma", ["4006381333948", "MK-2"]],
    ["q=marker&kind=service", ["MK-2"]],
    ["q=zebbra+labl", ["ZB-1"]],
    ["q=zebbra+printer", ["ZB-1"]],
    ["q=4006381333391", ["4006381333948", "ZB-1"]],
    ["q=zebbra+marker", []],
    ["q=z", ["ZB-1", "MK-2"]],
    ["q=nothing+like+it", []],
    ["q=%25", []],
  ])("%s", async (search, found) => expect(await skus(search)).toEqual(found));

  test("by category, which may be renamed, and by what has none", async () => {
    expect(await skus(`category=${categoryId}`)).toEqual(["4006381333948"]);
    await db.productCategory.update({ where: { id: categoryId }, data: { name: "Wiring" } });
    expect(await skus("q=wiring")).toEqual(["4006381333948"]);
    expect(await skus("q=cabling")).toEqual([]);
  });

  test("the exact barcode or SKU stands first, and is opened by its code", async () => {
    const { id } = await makeProduct(cast.max, { sku: "PG", name: "Zzz" });
    expect((await skus("q=pg"))[0]).toBe("PG");
    expect(await productOfCode(cast.tess, " pg ")).toBe(id);
    expect(await productOfCode(cast.tess, "4006381333931")).toBeDefined();
    expect(await productOfCode(cast.tess, "no such code")).toBeUndefined();
  });
});

test("a picker offers that very code first, then names that begin as it was typed, then the rest, and what was meant", async () => {
  await makeProduct(cast.max, { sku: "QQ-1", name: "Aerial quux" });
  await makeProduct(cast.max, { sku: "QQ-2", name: "Quux cable" });
  await makeProduct(cast.max, { sku: "quux", name: "Zither" });
  const offered = async (typed: string) => (await productOptions(cast.tess, typed)).map(({ sku }) => sku);
  expect(await offered("quux")).toEqual(["quux", "QQ-2", "QQ-1"]);
  expect(await offered("QUUX C")).toEqual(["QQ-2"]);
  expect(await offered("quux aeriel")).toEqual(["QQ-1"]);
  expect(await offered("100%")).toEqual([]);
});

test("what a renamed product said before is no word of its own any more, and the new one is known when mistyped", async () => {
  const { id, sku, name } = await makeProduct(cast.max, { sku: "RN-1", name: "Crimper" });
  const input = { productId: id, version: "1", sku, name: `${name} deluxe`, unit: "piece", unitPrice: "1" };
  valueFrom(await editProduct.execute(cast.max, input));
  expect(await skus("q=deluxxe")).toEqual(["RN-1"]);
});

test.each(["name", "-name", "sku", "price", "-price", "newest"])(
  "pages by %s follow one another without gaps or repeats",
  async (sort) => {
    for (const q of ["", "paging"]) {
      const whole = await productList(cast.tess, parseCatalogue({ q, sort }));
      const seen: string[] = [];
      let after: { key: string; id: string } | undefined;
      do {
        const page = await productList(cast.tess, { ...parseCatalogue({ q, sort }), ...(after ? { after } : {}) }, 3);
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after);
      expect(seen).toEqual(whole.rows.map(({ id }) => id));
    }
  },
);

test("what thousands say stands in the same order, whether it is met on the way or lies far down", async () => {
  await db.$executeRaw`
    INSERT INTO product (id, sku, name, unit_price)
    SELECT gen_random_uuid(), 'MANY-' || i, CASE WHEN i > 3100 THEN 'Zy ' ELSE 'Aa' END || ' thing ' || md5(i::text) || CASE WHEN i > 3100 THEN ' rollcage' ELSE '' END, i
    FROM generate_series(1, 6200) i`;
  for (const [sort, orderBy] of [
    ["name", [{ name: "asc" }, { id: "asc" }]],
    ["-name", [{ name: "desc" }, { id: "desc" }]],
    ["price", [{ unitPrice: "asc" }, { id: "asc" }]],
  ] as const) {
    const all = await db.product.findMany({
      where: { name: { endsWith: "rollcage" } },
      orderBy: [...orderBy],
      take: 100,
    });
    const first = await productList(cast.tess, parseCatalogue({ q: "rollcage", sort }));
    expect(first).toMatchObject({ count: 3000, isMore: true, isGuess: false });
    const after = first.next ? { after: first.next } : {};
    const second = await productList(cast.tess, { ...parseCatalogue({ q: "rollcage", sort }), ...after });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  }
  await db.$executeRaw`DELETE FROM product WHERE sku LIKE 'MANY-%'`;
});

test("a price that changes is remembered with who and when; a cost alone is nothing to those who may not see it", async () => {
  const product = await makeProduct(cast.max, { unitPrice: "10" });
  const edit = async (version: number, unitPrice: string, unitCost: string) => {
    const { id, sku, name } = product;
    const input = { productId: id, version: String(version), sku, name, unit: "piece", unitPrice, unitCost };
    valueFrom(await editProduct.execute(cast.max, input));
  };
  await edit(1, "12", canaryCost.typed);
  await edit(2, "12", "5");
  await edit(3, "12", "5");
  const toMax = await priceHistory(cast.max, product.id);
  expect(toMax.map((row) => [row.unitPrice, row.unitCost, row.changedBy])).toEqual([
    [120_000, 50_000, "Max Manager"],
    [120_000, canaryCost.stored, "Max Manager"],
    [100_000, canaryCost.stored, "Max Manager"],
  ]);
  const toTess = await priceHistory(cast.tess, product.id);
  expect(toTess.map((row) => row.unitPrice)).toEqual([120_000, 100_000]);
  expect(JSON.stringify([toTess, await productById(cast.tess, product.id)])).not.toMatch(/[cC]ost|777\.?7777/);
});

test("a customer pays the price of their list as long as it is switched on, else the catalogue's", async () => {
  const product = await makeProduct(cast.max, { unitPrice: "10" });
  const list = await db.priceList.create({
    data: { name: "Friends", items: { create: { productId: product.id, unitPrice: 90_000 } } },
  });
  const customer = await db.customer.create({ data: { name: "Priced", priceListId: list.id } });
  expect(await priceFor(db, customer.id, product.id)).toEqual({ unitPrice: 90_000, priceList: "Friends" });
  expect(await priceFor(db, null, product.id)).toEqual({ unitPrice: 100_000 });
  await db.priceList.update({ where: { id: list.id }, data: { isActive: false } });
  expect(await priceFor(db, customer.id, product.id)).toEqual({ unitPrice: 100_000 });
});
