import { canEver } from "#access/subject.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { parseTicketList } from "#features/tickets/model/ticket-list-address.ts";
import { ticketsAsCsv } from "#features/tickets/queries/tickets-as-csv.ts";
import { dayAt } from "#kernel/calendar.ts";
import { maybeActor } from "#server/session.ts";

/** The list that the address asks for as a file, all pages of it, sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return new Response("", { status: 401 });
  if (!canEver(actor, "ticket.read") || !canEver(actor, "ticket.seeExport")) return new Response("", { status: 404 });
  const clock = clockOf(actor);
  const { after: _page, ...list } = parseTicketList(Object.fromEntries(new URL(request.url).searchParams));
  const lines = ticketsAsCsv(actor, list, clock);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="tickets-${dayAt(clock.now, clock.timeZone)}.csv"`,
    },
  });
}
