import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { importProducts } from "#features/catalogue/commands/import-products.ts";
import { parseCatalogue } from "#features/catalogue/model/catalogue-address.ts";
import { recognised } from "#features/catalogue/model/import-columns.ts";
import { productImport } from "#features/catalogue/queries/product-import.ts";
import { productsAsCsv } from "#features/catalogue/queries/products-as-csv.ts";
import { receiveProducts } from "#features/catalogue/receive-products.ts";
import { goOnWithImports, takeProductsIn } from "#features/catalogue/take-products-in.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await db.productPriceChange.deleteMany();
  await db.product.deleteMany();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
async function received(file: string | Uint8Array, actor: Actor = cast.max) {
  const bytes = typeof file === "string" ? bytesOf(file) : file;
  const id = (await receiveProducts(actor, { name: "products.csv", bytes }, new Date())) ?? "";
  const shown = await productImport(actor, id);
  if (!shown) throw new Error("nothing was received");
  return shown;
}
async function imported(file: string | Uint8Array, actor: Actor = cast.max) {
  const { id, header } = await received(file, actor);
  const column = recognised(header, true).map((one) => one ?? "");
  valueFrom(await importProducts.execute(actor, { importId: id, column }));
  await takeProductsIn(id);
  const shown = await productImport(actor, id);
  if (!shown) throw new Error("nothing was imported");
  return shown;
}
const stored = (sku: string) => db.product.findUniqueOrThrow({ where: { sku }, include: { category: true } });

test("a file makes products and changes those whose SKU is known; once more it changes nothing", async () => {
  const file =
    'SKU;Artikel;Preis;EK;EAN;Kategorie;Stocked\r\nA-1;Kabel;"1.234,5";0,5;4006381333931;Neu;yes\r\na-2;Stecker;2;1;;Neu;no\r\n';
  expect(await imported(file)).toMatchObject({ state: "done", created: 2, updated: 0, unchanged: 0, refused: [] });
  expect(await stored("A-1")).toMatchObject({
    unitPrice: 12_345_000,
    unitCost: 5000,
    isStocked: true,
    category: { name: "Neu" },
  });
  expect(await imported(file)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  expect(await imported("SKU,Name,Price\nA-2,Stecker,3\n")).toMatchObject({ created: 0, updated: 1 });
  expect(await stored("a-2").catch(() => stored("A-2"))).toMatchObject({
    sku: "A-2",
    unitPrice: 30_000,
    unitCost: 10_000,
    version: 2,
  });
  expect(await db.productPriceChange.count()).toBe(3);
});

test("what was exported is imported as it is, formulas and line breaks too", async () => {
  const odd = `"=HYPERLINK(""http://evil"")"`;
  await imported(
    `SKU,Name,Description,Price,Cost,Serial numbers\nX-1,${odd},"two\nlines; with ""quotes""",0.0725,0.0001,yes\n+4,-minus,@at,1.125,,no\n`,
  );
  expect(await stored("X-1")).toMatchObject({ name: '=HYPERLINK("http://evil")', unitPrice: 725, isSerialized: true });
  let csv = "";
  for await (const part of productsAsCsv(cast.max, parseCatalogue({}))) csv += part;
  expect(csv).toContain("'=HYPERLINK");
  expect(await imported(csv)).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: [] });
});

test("30 bad rows of 3,000 are reported line by line, and all others are in", async () => {
  const bad = [
    "S%,,1",
    "S%,Name,-1",
    "S%,Name,a lot",
    ",Name,1",
    "S%,Name,1000000000000",
    "S%,Name",
    "S7,Again,1",
    "S%,Nul\u0001,1",
  ];
  const line = (index: number) =>
    index % 100 === 33 ? (bad[((index - 33) / 100) % bad.length] ?? "") : "S%,Thing %,1.%";
  const rows = Array.from({ length: 3000 }, (_, index) => line(index % 3000).replaceAll("%", String(index)));
  // The file of the issue has many times as many lines in the same shapes; control characters make the whole file no text.
  const text = `SKU,Name,Price\n${rows
    .join("\n")
    .replaceAll("\u0001", "\u007f")
    .replaceAll(/1\.(\d+)/g, (_, digits: string) => `1.${digits.slice(-2)}`)}\n`;
  const report = await imported(text);
  expect(report).toMatchObject({ state: "done", rows: 3000, done: 3000, created: 2970, updated: 0 });
  expect(report.refused).toHaveLength(30);
  expect(report.refused[0]).toEqual({ line: 35, sku: "S33", field: "Name", reason: "Give the product a name." });
  expect(report.refused[3]).toMatchObject({ line: 335, field: "SKU" });
  expect(report.refused[5]).toMatchObject({ reason: "The line has 2 columns, the header 3." });
  expect(report.refused[6]).toMatchObject({ field: "SKU", reason: "Line 9 has the same SKU." });
  expect(await db.product.count()).toBe(2970);
});

test("an import that a restart left halfway goes on where it stood", async () => {
  const rows = Array.from({ length: 1200 }, (_, index) => `R${index},Thing ${index},1`);
  const { id, header } = await received(`SKU,Name,Price\n${rows.join("\n")}`);
  valueFrom(
    await importProducts.execute(cast.max, { importId: id, column: recognised(header, false).map((one) => one ?? "") }),
  );
  await db.productImport.update({ where: { id }, data: { done: 500 } });
  await goOnWithImports();
  expect(await productImport(cast.max, id)).toMatchObject({ state: "done", done: 1200, created: 700 });
  expect(await lastEventAbout(id)).toMatchObject({ name: "product.import", actorId: cast.max.id });
  expect(await importProducts.execute(cast.max, { importId: id, column: ["sku"] })).toMatchObject({
    refusal: { kind: "conflict" },
  });
});

describe("a file that cannot be read is refused whole, in a sentence", () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ["nothing", "", /empty/],
    ["a header alone", "SKU,Name,Price\n", /no products/],
    ["one column", "SKU\nA\n", /single column/],
    ["binary data", "SKU,Name,Price\nA\u0000,B,1\n", /binary/],
    ["a spreadsheet", "PK\u0003\u0004 and so on", /spreadsheet/],
    ["a line of 5 MB", `SKU,Name,Price\nA,${"x".repeat(5_000_000)},1\n`, /longer than any line/],
    ["a quote that never ends", `SKU,Name,Price\nA,"B,1\n${"C,D,2\n".repeat(1000)}`, /never closed/],
    ["too many products", `SKU,Name,Price\n${"A,B,1\n".repeat(100_001)}`, /at most 100,000/],
    ["60 MB", new Uint8Array(60 * 1024 * 1024), /larger than 40 MB/],
  ])("%s", async (_, file, sentence) => {
    const before = await db.product.count();
    const shown = await received(file);
    expect(shown.state).toBe("refused");
    expect(shown.problem).toMatch(sentence);
    expect(await db.product.count()).toBe(before);
  });
});

test("older Windows programs and marks of byte order are understood", async () => {
  await imported(new Uint8Array([...bytesOf("SKU;Name;Price\nW-1;K"), 0xfc, ...bytesOf("hler;1\n")]));
  await imported(new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf("SKU,Name,Price\nW-2,Kühler,1\n")]));
  await imported(
    new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(
        new Uint16Array([..."SKU\tName\tPrice\nW-3\tKühler\t1\n"].map((sign) => sign.charCodeAt(0))).buffer,
      ),
    ]),
  );
  for (const sku of ["W-1", "W-2", "W-3"]) expect((await stored(sku)).name).toBe("Kühler");
});

test("only who may imports, only their own file, and cost only who may see it", async () => {
  const blind: Actor = { ...cast.max, grants: { ...cast.max.grants, "material.seeCost": "none" } };
  const file = await received("SKU,Name,Price,Cost\nC-1,Thing,100,73.9173\n");
  const column = ["sku", "name", "unitPrice", "unitCost"];
  expect(await productImport(cast.ada, file.id)).toBeUndefined();
  expect(await importProducts.execute(cast.tess, { importId: file.id, column })).toMatchObject({
    refusal: { kind: "missing" },
  });
  expect(await importProducts.execute(blind, { importId: file.id, column: ["sku", "name"] })).toMatchObject({
    refusal: { kind: "rule" },
  });
  valueFrom(await importProducts.execute(blind, { importId: file.id, column }));
  await takeProductsIn(file.id);
  expect(await stored("C-1")).toMatchObject({ unitPrice: 1_000_000, unitCost: 0 });
  expect(recognised(["SKU", "Cost", "Margin"], false)).toEqual(["sku", null, null]);
});
