import type { LocalDate } from "#kernel/calendar.ts";
import { formatClock, parseDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";

/** An entry as its form would send it. */
export interface CellEntry {
  readonly id: string;
  readonly version: number;
  readonly isInternal: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

/** One day of one ticket or code. */
export interface EditCell {
  readonly day: LocalDate;
  readonly worked: number;
  /** How many entries make it up. */
  readonly count: number;
  /** The only one, where its time may be changed here. */
  readonly entry: CellEntry | null;
  /** Where it is written or opened without scripts; nothing on a day that takes no time. */
  readonly href: string | null;
}

/** A line of the grid: a ticket, or an internal time code. */
export interface EditRow {
  readonly id: string;
  /** Empty for a code. */
  readonly number: string;
  readonly title: string;
  readonly customerName: string;
  readonly total: number;
  readonly cells: readonly EditCell[];
  /** What new time on it is like: the latest entry of the line; nothing where the form asks. */
  readonly like: Readonly<Record<string, string>> | null;
}

/** What becomes of a text that was typed into a cell. */
export type Typed =
  | { readonly kind: "same" }
  | { readonly kind: "wrong"; readonly message: string }
  /** An entry is changed: to these fields. */
  | { readonly kind: "change"; readonly entry: CellEntry; readonly fields: Readonly<Record<string, string>> }
  /** A new one is written down as it is: with these fields. */
  | { readonly kind: "write"; readonly isInternal: boolean; readonly fields: Readonly<Record<string, string>> }
  /** A new one needs its form, because something has to be said. */
  | { readonly kind: "ask"; readonly worked: string };

const wrong = (message: string): Typed => ({ kind: "wrong", message });

/** Reads what was typed into a cell, and says what is to be done; never a save without a summary where one is required. */
export function readCell(text: string, row: EditRow, cell: EditCell, requiresSummary: boolean): Typed {
  const typed = text.trim();
  if (typed === (cell.worked === 0 ? "" : formatClock(minutes(cell.worked)))) return { kind: "same" };
  if (cell.count > 1) return wrong(`${cell.count} entries make this up. Enter opens them.`);
  if (cell.count === 1 && !cell.entry) return wrong("This was asked for as time off; its request changes it.");
  if (typed === "") return cell.entry ? wrong("Delete removes the entry; Escape takes this back.") : { kind: "same" };
  const worked = parseDuration(typed);
  if (worked === undefined) return wrong("A duration is written like 45m, 1h 30m, 1:30 or 1.5.");
  if (worked < 1) return wrong("Time must be at least one minute.");
  if (worked === cell.worked && cell.entry) return { kind: "same" };
  const duration = formatClock(worked);
  if (cell.entry) {
    const { entry } = cell;
    // What began at a time still begins then; it ends later or earlier.
    return { kind: "change", entry, fields: { ...entry.fields, end: "", worked: duration } };
  }
  if (cell.href === null) return wrong("This day takes no time.");
  const empty = { workedOn: cell.day, start: "", end: "", worked: duration };
  if (row.number === "") return { kind: "write", isInternal: true, fields: { ...empty, codeId: row.id } };
  if (requiresSummary || !row.like) return { kind: "ask", worked: duration };
  const { workTypeId = "", billingRoleId = "", isBillable = "" } = row.like;
  const fields = { ...empty, ticketId: row.id, workTypeId, billingRoleId, isBillable, summary: "" };
  return { kind: "write", isInternal: false, fields };
}

/** Whether a key that is pressed on a cell is the beginning of a duration. */
export function beginsDuration(key: string): boolean {
  return /^[\d.,:]$/.test(key);
}

/** Where a key leads from a cell: another one within the grid, or the same. */
export function cellAfter(
  key: string,
  at: { readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
): { row: number; column: number } | undefined {
  const { row, column } = at;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const steps: Readonly<Record<string, { row: number; column: number }>> = {
    ArrowUp: { row: Math.max(0, row - 1), column },
    ArrowDown: { row: Math.min(lastRow, row + 1), column },
    ArrowLeft: { row, column: Math.max(0, column - 1) },
    ArrowRight: { row, column: Math.min(lastColumn, column + 1) },
    Home: { row, column: 0 },
    End: { row, column: lastColumn },
    PageUp: { row: 0, column },
    PageDown: { row: lastRow, column },
  };
  return steps[key];
}

/** The cell that Tab goes to: the next one, at the end of a line the first of the next; nothing past the last. */
export function cellByTab(
  at: { readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
  isBack: boolean,
): { row: number; column: number } | undefined {
  const place = at.row * size.columns + at.column + (isBack ? -1 : 1);
  if (place < 0 || place >= size.rows * size.columns) return undefined;
  return { row: Math.floor(place / size.columns), column: place % size.columns };
}
