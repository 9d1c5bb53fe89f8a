import { canEver } from "#access/subject.ts";
import { productOptions, productsWithCode } from "#features/catalogue/queries/product-options.ts";
import { maybeActor } from "#server/session.ts";

/** The products that contain what was typed, or that have exactly the code that was scanned, for pickers. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  const privately = { headers: { "Cache-Control": "private, no-store" } };
  if (!actor || !canEver(actor, "product.read")) return Response.json([], { status: actor ? 404 : 401, ...privately });
  const { searchParams } = new URL(request.url);
  const code = searchParams.get("code");
  const found = code === null ? productOptions(actor, searchParams.get("q") ?? "") : productsWithCode(actor, code);
  return Response.json(await found, privately);
}
