import { canEver } from "#access/subject.ts";
import { customersFound } from "#features/customers/queries/customers-found.ts";
import { cleanSearch } from "#features/tickets/model/ticket-list-address.ts";
import { maybeActor } from "#server/session.ts";

/** Customers by name, as options of a picker. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return Response.json([], { status: 401 });
  if (!canEver(actor, "customer.read")) return Response.json([], { status: 404 });
  const typed = cleanSearch(new URL(request.url).searchParams.get("q") ?? undefined);
  if (!typed) return Response.json([]);
  const { customers } = await customersFound(actor, typed, 20);
  return Response.json(customers.map(({ id, name, phone }) => ({ value: id, label: name, hint: phone })));
}
