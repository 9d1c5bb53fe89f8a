import { canEver } from "#access/subject.ts";
import { parseCatalogue } from "#features/catalogue/model/catalogue-address.ts";
import { productsAsCsv } from "#features/catalogue/queries/products-as-csv.ts";
import { dayAt } from "#kernel/calendar.ts";
import { csvAnswer, noSuchFile, signedOut } from "#server/file-answer.ts";
import { maybeActor } from "#server/session.ts";

/** The part of the catalogue that the address asks for as a file, all pages of it, sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return signedOut();
  if (!canEver(actor, "product.read")) return noSuchFile();
  const { after: _page, ...list } = parseCatalogue(Object.fromEntries(new URL(request.url).searchParams));
  return csvAnswer(`products-${dayAt(new Date(), actor.timeZone)}.csv`, productsAsCsv(actor, list));
}
