import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { type FileLine, overviewOf } from "../model/import-file.ts";
import type { RefusedLine } from "../model/import-row.ts";

/** A file of products: what it says while it waits, how far it is, and what became of it. */
export interface ProductImportShown {
  readonly id: string;
  readonly fileName: string;
  readonly state: "waiting" | "running" | "done" | "refused";
  readonly problem: string;
  readonly rows: number;
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
  readonly header: readonly string[];
  readonly first: readonly FileLine[];
}

/** A file of products, for the person who chose it. */
export async function productImport(actor: Actor, id: string): Promise<ProductImportShown | undefined> {
  const where = { AND: [{ id }, visible.productImports(actor)] };
  const row = await db.productImport.findFirst({
    where,
    select: {
      id: true,
      fileName: true,
      state: true,
      problem: true,
      rows: true,
      done: true,
      created: true,
      updated: true,
      unchanged: true,
      refused: true,
    },
  });
  if (!row) return undefined;
  const refused = readRefused(row.refused);
  if (row.state !== "waiting") return { ...row, refused, header: [], first: [] };
  const begun = await db.$queryRaw<{ text: string; delimiter: string }[]>`
    SELECT left(text, 300000) AS text, delimiter FROM product_import WHERE id = ${id}::uuid`;
  const overview = await beginningOf(begun[0]?.text ?? "", begun[0]?.delimiter ?? ",");
  return { ...row, refused, ...overview };
}

// The beginning may be cut off within a line, which is of no interest.
async function beginningOf(text: string, delimiter: string) {
  const whole = text.length < 300_000 ? text : text.slice(0, text.lastIndexOf("\n"));
  const overview = await overviewOf(whole, delimiter);
  return "problem" in overview ? { header: [], first: [] } : { header: overview.header, first: overview.first };
}

/** The lines that were not taken in, as they were kept. */
function readRefused(kept: unknown): RefusedLine[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("line" in one) || !("reason" in one)) return [];
    const text = (name: "sku" | "field" | "reason") => (name in one ? String(Reflect.get(one, name)) : "");
    return [{ line: Number(one.line), sku: text("sku"), field: text("field"), reason: text("reason") }];
  });
}
