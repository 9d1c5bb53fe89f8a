import { canEver } from "#access/subject.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { parseTicketList } from "#features/tickets/model/ticket-list-address.ts";
import { ticketsAsCsv } from "#features/tickets/queries/tickets-as-csv.ts";
import { dayAt } from "#kernel/calendar.ts";
import { csvAnswer, noSuchFile, signedOut } from "#server/file-answer.ts";
import { maybeActor } from "#server/session.ts";

/** The list that the address asks for as a file, all pages of it, sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return signedOut();
  if (!canEver(actor, "ticket.read") || !canEver(actor, "ticket.seeExport")) return noSuchFile();
  const clock = clockOf(actor);
  const { after: _page, ...list } = parseTicketList(Object.fromEntries(new URL(request.url).searchParams));
  return csvAnswer(`tickets-${dayAt(clock.now, clock.timeZone)}.csv`, ticketsAsCsv(actor, list, clock));
}
