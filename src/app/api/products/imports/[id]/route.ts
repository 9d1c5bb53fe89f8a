import { z } from "zod";
import { canEver } from "#access/subject.ts";
import { productImport } from "#features/catalogue/queries/product-import.ts";
import { csvRow } from "#kernel/csv.ts";
import { csvAnswer, noSuchFile, signedOut } from "#server/file-answer.ts";
import { maybeActor } from "#server/session.ts";

/** The lines of a file that were not taken in, each with its reason, as a file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/products/imports/[id]">,
): Promise<Response> {
  const [actor, { id }] = await Promise.all([maybeActor(), params]);
  if (!actor) return signedOut();
  const isAsked = canEver(actor, "product.import") && z.uuid().safeParse(id).success;
  const file = isAsked ? await productImport(actor, id) : undefined;
  if (!file) return noSuchFile();
  const lines = file.refused.map(({ line, sku, field, reason }) => csvRow([String(line), sku, field, reason]));
  return csvAnswer("lines-not-imported.csv", `\uFEFF${csvRow(["Line", "SKU", "Column", "Why"])}${lines.join("")}`);
}
