import type { FilledDesk } from "./filled-desk.ts";
import { cookieOf, type Scenario } from "./scenarios.ts";

const pathsOf = (name: string, pathIn: (desk: FilledDesk, turn: number) => string): Scenario => ({
  name,
  asking: (desk) => (client, turn) => ({ path: pathIn(desk, turn), cookie: cookieOf(desk, client) }),
});

const product = ({ parts }: FilledDesk, turn: number) => parts.products[turn % parts.products.length];
const common = ["cable", "black", "laptop", "norvik"];
const makers = ["zenda", "yarrow", "xandor", "westmar"];
const pairs = ["black cable", "monitor 27", "zenda laptop", "dock korlim"];
const slips = ["moniter", "laptpo", "keybord", "charegr"];
const doubleSlips = ["blakc cabel", "patch cabel", "moniter blck", "docknig statoin"];
const typedOut = "patch cable 2 m black";
const one = (list: readonly string[], turn: number) => list[turn % list.length] ?? "";

/** What people type who look for a product. */
const searches: readonly (readonly [name: string, typed: (desk: FilledDesk, turn: number) => string])[] = [
  ["by a code", (desk, turn) => product(desk, turn)?.sku ?? ""],
  ["by the end of a code", (desk, turn) => product(desk, turn)?.sku.slice(-5) ?? ""],
  ["by a barcode", (desk, turn) => product(desk, turn)?.barcode ?? ""],
  ["by a word", (desk, turn) => product(desk, turn)?.model ?? ""],
  ["by a very common word", (_, turn) => one(common, turn)],
  ["by a maker", (_, turn) => one(makers, turn)],
  ["by two words", (_, turn) => one(pairs, turn)],
  ["mistyped", (_, turn) => one(slips, turn)],
  ["two words mistyped", (_, turn) => one(doubleSlips, turn)],
  ["a code mistyped", (desk, turn) => (product(desk, turn)?.sku ?? "").replace(/(\d)(\d)$/, "$2$1X")],
  ["key by key", (_, turn) => typedOut.slice(0, 1 + (turn % typedOut.length))],
];

/** The pages and answers that are measured on a desk with a large catalogue. */
export const partsScenarios: readonly Scenario[] = [
  pathsOf("Products", () => "/products"),
  ...searches.map(([name, typed]) =>
    pathsOf(`Products, ${name}`, (desk, turn) => `/products?q=${encodeURIComponent(typed(desk, turn))}`),
  ),
  ...searches.map(([name, typed]) =>
    pathsOf(`Picker, ${name}`, (desk, turn) => `/api/search/products?q=${encodeURIComponent(typed(desk, turn))}`),
  ),
  pathsOf("Ticket with some materials", ({ parts }, turn) => `/tickets/${one(parts.someOn, turn)}`),
  pathsOf("Ticket with very many", ({ parts }, turn) => `/tickets/${one(parts.manyOn, turn)}`),
  pathsOf("… adding a material", ({ parts }, turn) => `/tickets/${one(parts.someOn, turn)}?add=material`),
];
