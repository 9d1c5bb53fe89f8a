import type { LocalDate } from "#kernel/calendar.ts";
import { type Minutes, sumOfMinutes } from "#kernel/quantity.ts";
import type { SheetEntry } from "./sheet-entry.ts";

/** One ticket's time over a period, day by day. */
export interface GridRow {
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly ticketTitle: string;
  readonly customerName: string;
  readonly byDay: readonly Minutes[];
  readonly total: Minutes;
}

/** A period's time by ticket and day; the totals are sums of what stands beside and above them. */
export interface TimesheetGrid {
  readonly days: readonly LocalDate[];
  readonly rows: readonly GridRow[];
  readonly byDay: readonly Minutes[];
  readonly total: Minutes;
}

/** Things gathered under what they have in common, in the order in which it first appears. */
export function byKey<Key, Thing>(things: readonly Thing[], keyOf: (thing: Thing) => Key): [Key, Thing[]][] {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups];
}

/** Arranges entries by ticket and day, the tickets in the order of their numbers. */
export function gridOf(
  entries: readonly Pick<
    SheetEntry,
    "ticketId" | "ticketNumber" | "ticketTitle" | "customerName" | "workedOn" | "workedMinutes"
  >[],
  days: readonly LocalDate[],
): TimesheetGrid {
  const byTicket = byKey(entries, ({ ticketId }) => ticketId);
  const rows = byTicket
    .flatMap(([, ofTicket]): GridRow[] => {
      const [first] = ofTicket;
      if (!first) return [];
      const { ticketId, ticketNumber, ticketTitle, customerName } = first;
      const byDay = days.map((day) => minutesOn(ofTicket, day));
      return [{ ticketId, ticketNumber, ticketTitle, customerName, byDay, total: sumOfMinutes(byDay) }];
    })
    .sort((a, b) => (a.ticketNumber < b.ticketNumber ? -1 : 1));
  const byDay = days.map((_, index) => sumOfMinutes(rows.map((row) => row.byDay[index] ?? 0)));
  return { days, rows, byDay, total: sumOfMinutes(rows.map((row) => row.total)) };
}

function minutesOn(entries: readonly { workedOn: LocalDate; workedMinutes: Minutes }[], day: LocalDate): Minutes {
  return sumOfMinutes(entries.filter(({ workedOn }) => workedOn === day).map(({ workedMinutes }) => workedMinutes));
}
