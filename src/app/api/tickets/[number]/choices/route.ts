import { choicesOnTicket } from "#features/tickets/queries/choices-on-ticket.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { maybeActor } from "#server/session.ts";

/** What one field of a ticket can be set to, asked for when it is opened. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/tickets/[number]/choices">,
): Promise<Response> {
  const [actor, { number }] = await Promise.all([maybeActor(), params]);
  if (!actor) return Response.json([], { status: 401 });
  const ticket = await ticketByNumber(actor, number);
  if (!ticket) return Response.json([], { status: 404 });
  return Response.json(await choicesOnTicket(actor, ticket, new URL(request.url).searchParams.get("field") ?? ""));
}
