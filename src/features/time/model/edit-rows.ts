import type { LocalDate } from "#kernel/calendar.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";
import { addressToAdd } from "./day-address.ts";
import { addressToEdit } from "./edit-address.ts";
import type { CellEntry, EditRow } from "./edit-grid.ts";
import type { SheetEntry } from "./sheet-entry.ts";
import { byKey } from "./timesheet-grid.ts";

/** A line that is shown although nothing is written on it. */
export interface LineAsked {
  readonly id: string;
  /** Empty for a code. */
  readonly number: string;
  readonly title: string;
  readonly customerName: string;
}

/** The lines of a sheet for typing into: those with time, by number, and those that were asked for. */
export function editRows(
  entries: readonly SheetEntry[],
  days: readonly LocalDate[],
  {
    typed,
    asked,
    place,
    lastDay,
  }: {
    readonly typed: ReadonlyMap<string, CellEntry>;
    readonly asked: readonly LineAsked[];
    /** The address of the sheet. */
    readonly place: string;
    /** The last day that takes time. */
    readonly lastDay: LocalDate;
  },
): EditRow[] {
  const lines = byKey(entries, ({ ticketId }) => ticketId);
  const known = new Set(lines.map(([id]) => id));
  const rows = [
    ...lines,
    ...asked.filter(({ id }) => !known.has(id)).map(({ id }): [string, SheetEntry[]] => [id, []]),
  ];
  return rows
    .flatMap(([id, ofLine]): EditRow[] => {
      const [first] = ofLine;
      const named = asked.find((one) => one.id === id);
      const line = first
        ? { number: first.ticketNumber, title: first.ticketTitle, customerName: first.customerName }
        : named;
      if (!line) return [];
      const { number, title, customerName } = line;
      const latest = ofLine.findLast((entry) => typed.has(entry.id));
      return [
        {
          ...{ id, number, title, customerName },
          total: sumOfMinutes(ofLine.map(({ workedMinutes }) => workedMinutes)),
          like: typed.get(latest?.id ?? "")?.fields ?? null,
          cells: days.map((day) => {
            const ofDay = ofLine.filter(({ workedOn }) => workedOn === day);
            const [only] = ofDay;
            const isOne = ofDay.length === 1;
            const toAdd = addressToAdd(`${place}&day=${day}`, number ? { ticket: number } : { code: id });
            return {
              day,
              count: ofDay.length,
              worked: sumOfMinutes(ofDay.map(({ workedMinutes }) => workedMinutes)),
              entry: (isOne && only && typed.get(only.id)) || null,
              href:
                isOne && only
                  ? addressToEdit(only.id, `${place}&day=${day}`)
                  : ofDay.length > 1
                    ? `/timesheet/day/${day}`
                    : day <= lastDay
                      ? toAdd
                      : null,
            };
          }),
        },
      ];
    })
    .sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.title < b.title ? -1 : 1));
}
