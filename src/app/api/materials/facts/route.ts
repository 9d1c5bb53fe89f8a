import { canEver } from "#access/subject.ts";
import { besideProduct } from "#features/materials/queries/beside-product.ts";
import { maybeActor } from "#server/session.ts";

/** What a product costs on a ticket and where it lies, for the form that puts it there. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  const privately = { headers: { "Cache-Control": "private, no-store" } };
  if (!actor || !canEver(actor, "material.add"))
    return Response.json(null, { status: actor ? 404 : 401, ...privately });
  const asked = new URL(request.url).searchParams;
  const found = await besideProduct(actor, asked.get("ticket") ?? "", asked.get("product") ?? "", new Date());
  return Response.json(found ?? null, { status: found ? 200 : 404, ...privately });
}
