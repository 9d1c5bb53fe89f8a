import { canEver } from "#access/subject.ts";
import { driveTo } from "#features/expenses/queries/drive-to.ts";
import { maybeActor } from "#server/session.ts";

/** How one drives to a customer, or to where a ticket is, as the last time, for the form of an expense. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  const privately = { headers: { "Cache-Control": "private, no-store" } };
  if (!actor || !canEver(actor, "expense.add")) return Response.json(null, { status: actor ? 404 : 401, ...privately });
  const asked = new URL(request.url).searchParams;
  const found = await driveTo(actor, { ticket: asked.get("ticket") ?? "", customer: asked.get("customer") ?? "" });
  return Response.json(found ?? null, { status: found ? 200 : 404, ...privately });
}
