import { canEver } from "#access/subject.ts";
import { titleLimit } from "#features/tickets/model/ticket-input.ts";
import { similarTickets } from "#features/tickets/queries/similar-tickets.ts";
import { withoutHiddenCharacters } from "#kernel/text.ts";
import { maybeActor } from "#server/session.ts";

/** A customer's tickets whose titles are like the one being typed, for those who may take a call. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return Response.json([], { status: 401 });
  if (!canEver(actor, "ticket.create")) return Response.json([], { status: 404 });
  const asked = new URL(request.url).searchParams;
  const title = withoutHiddenCharacters(asked.get("q") ?? "").slice(0, titleLimit);
  return Response.json(await similarTickets(actor, asked.get("customer") ?? "", title, new Date()));
}
