import { customersFound } from "#features/customers/queries/customers-found.ts";
import { cleanSearch } from "#features/tickets/model/ticket-list-address.ts";
import { ticketsFound } from "#features/tickets/queries/tickets-found.ts";
import { shortestSearch } from "#kernel/search.ts";
import { maybeActor } from "#server/session.ts";

/** Everything that a few letters find, as options whose value is the address to open. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return Response.json([], { status: 401 });
  const typed = cleanSearch(new URL(request.url).searchParams.get("q") ?? undefined) ?? "";
  if (typed.length < shortestSearch) return Response.json([]);
  const [tickets, { customers, contacts }] = await Promise.all([
    ticketsFound(actor, typed, 6),
    customersFound(actor, typed, 4),
  ]);
  return Response.json([
    ...tickets.map(({ number, importNumber, title, customerName }) => ({
      value: `/tickets/${number}`,
      label: title,
      hint: [number, importNumber, customerName].filter(Boolean).join(" · "),
      group: "Tickets",
    })),
    ...customers.map(({ id, name, phone }) => ({
      value: `/customers/${id}`,
      label: name,
      hint: phone,
      group: "Customers",
    })),
    ...contacts.map(({ id, name, customer }) => ({
      value: `/customers/${customer.id}#contact-${id}`,
      label: name,
      hint: customer.name,
      group: "Contacts",
    })),
  ]);
}
