import "server-only";
import { addDaysTo, columnOfDay, type DateSpan, dayAt, dayOfColumn, instantAt } from "#kernel/calendar.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import { byKey } from "./model/timesheet-grid.ts";
import { eventsOfWork, type Touch, wordOfWork } from "./model/touch.ts";

const most = 1000;

/**
 * What a person did to tickets within a span of their days without writing time on them on the same day, in the order in
 * which it began; of the tickets that the where-clause lets through.
 */
export async function touchesWithoutTime(
  from: Tx,
  person: { readonly id: string; readonly timeZone: string },
  { startsOn, endsOn }: DateSpan,
  tickets: Prisma.TicketWhereInput,
): Promise<Touch[]> {
  const at = {
    gte: instantAt(startsOn, "00:00", person.timeZone),
    lt: instantAt(addDaysTo(endsOn, 1), "00:00", person.timeZone),
  };
  const events = await from.event.findMany({
    where: { actorId: person.id, at, ticketId: { not: null }, name: { in: [...eventsOfWork] } },
    orderBy: { at: "asc" },
    take: most,
    select: { ticketId: true, name: true, at: true, change: true },
  });
  const touched = [...new Set(events.flatMap(({ ticketId }) => (ticketId ? [ticketId] : [])))];
  if (touched.length === 0) return [];
  const workedOn = { gte: columnOfDay(startsOn), lte: columnOfDay(endsOn) };
  const rows = await from.ticket.findMany({
    where: { AND: [{ id: { in: touched } }, tickets] },
    select: {
      id: true,
      number: true,
      title: true,
      customer: { select: { name: true } },
      timeEntries: { where: { personId: person.id, workedOn }, select: { workedOn: true } },
    },
  });
  const hasTime = new Set(
    rows.flatMap(({ id, timeEntries }) => timeEntries.map((entry) => `${id} ${dayOfColumn(entry.workedOn)}`)),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ofDay = byKey(events, (event) => `${event.ticketId} ${dayAt(event.at, person.timeZone)}`);
  return ofDay.flatMap(([key, done]) => {
    const [first] = done;
    const ticket = byId.get(first?.ticketId ?? "");
    if (!first || !ticket || hasTime.has(key)) return [];
    return {
      ticketId: ticket.id,
      number: ticket.number,
      title: ticket.title,
      customerName: ticket.customer.name,
      day: dayAt(first.at, person.timeZone),
      firstAt: first.at,
      lastAt: done.at(-1)?.at ?? first.at,
      what: [...new Set(done.map(({ name, change }) => wordOfWork(name, change)))],
    };
  });
}
