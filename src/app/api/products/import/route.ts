import { canEver } from "#access/subject.ts";
import { receiveProducts } from "#features/catalogue/receive-products.ts";
import { isFromOurPages } from "#server/origin.ts";
import { maybeActor } from "#server/session.ts";

const goTo = (place: string) => new Response(null, { status: 303, headers: { location: place } });

/** A form is posted here; whoever comes by a link is shown the form. */
export async function GET(): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return new Response("", { status: 401 });
  return canEver(actor, "product.import") ? goTo("/products/import") : new Response("", { status: 404 });
}

/** Keeps a file of products, and shows what is in it. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response("", { status: 403 });
  const actor = await maybeActor();
  if (!actor) return new Response("", { status: 401 });
  if (!canEver(actor, "product.import")) return new Response("", { status: 404 });
  const form = await request.formData().catch(() => undefined);
  const file = form?.get("file");
  if (!(file instanceof File) || file.name === "") return goTo("/products/import");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = await receiveProducts(actor, { name: file.name, bytes }, new Date());
  return goTo(id ? `/products/import/${id}` : "/products/import");
}
