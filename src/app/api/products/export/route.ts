import { canEver } from "#access/subject.ts";
import { parseCatalogue } from "#features/catalogue/model/catalogue-address.ts";
import { productsAsCsv } from "#features/catalogue/queries/products-as-csv.ts";
import { dayAt } from "#kernel/calendar.ts";
import { maybeActor } from "#server/session.ts";

/** The part of the catalogue that the address asks for as a file, all pages of it, sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return new Response("", { status: 401 });
  if (!canEver(actor, "product.read")) return new Response("", { status: 404 });
  const { after: _page, ...list } = parseCatalogue(Object.fromEntries(new URL(request.url).searchParams));
  const lines = productsAsCsv(actor, list);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "cache-control": "private, no-store",
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="products-${dayAt(new Date(), actor.timeZone)}.csv"`,
    },
  });
}
