import { canEver } from "#access/subject.ts";
import { cleanSearch } from "#features/tickets/model/ticket-list-address.ts";
import { problemsFound } from "#features/tickets/queries/problems-found.ts";
import { maybeActor } from "#server/session.ts";

/** Problem tickets by number or title, as options of a picker. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return Response.json([], { status: 401 });
  if (!canEver(actor, "ticket.read")) return Response.json([], { status: 404 });
  const typed = cleanSearch(new URL(request.url).searchParams.get("q") ?? undefined);
  const found = await problemsFound(actor, typed ?? "", 20);
  return Response.json(
    found.map(({ number, title, customerName }) => ({
      value: number,
      label: `${number} ${title}`,
      hint: customerName,
    })),
  );
}
