import { canEver } from "#access/subject.ts";
import { callersFound } from "#features/customers/queries/callers.ts";
import { cleanSearch } from "#features/tickets/model/ticket-list-address.ts";
import { maybeActor } from "#server/session.ts";

/** Who may be calling, as options of a picker; for those who may take a call. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return Response.json([], { status: 401 });
  if (!canEver(actor, "ticket.create")) return Response.json([], { status: 404 });
  const typed = cleanSearch(new URL(request.url).searchParams.get("q") ?? undefined) ?? "";
  const callers = await callersFound(actor, typed, 20);
  return Response.json(
    callers.map(({ customerId, customerName, contactId, contactName, phone }) => ({
      value: contactId ? `contact:${contactId}` : `customer:${customerId}`,
      label: contactName ? `${contactName} · ${customerName}` : customerName,
      hint: phone,
    })),
  );
}
