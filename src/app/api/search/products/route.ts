import { canEver } from "#access/subject.ts";
import { productOptions } from "#features/catalogue/queries/product-options.ts";
import { maybeActor } from "#server/session.ts";

/** The products that contain what was typed, for pickers. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  const privately = { headers: { "Cache-Control": "private, no-store" } };
  if (!actor || !canEver(actor, "product.read")) return Response.json([], { status: actor ? 404 : 401, ...privately });
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(await productOptions(actor, typed), privately);
}
