import { dayAt, type LocalDate, timeAt } from "#kernel/calendar.ts";
import { formatClock, formatDuration } from "#kernel/duration.ts";
import type { EntryToAdd } from "./day-address.ts";
import type { DayBlock, MeasuredBlock, TouchMark } from "./day-block.ts";
import {
  endOfDay,
  freeTimeFor,
  gapsBetween,
  hoursShown,
  minuteOfClock,
  type Stretch,
  stretchOf,
  whyFixed,
} from "./day-plan.ts";
import { addressToEdit } from "./edit-address.ts";
import { remarksOnEntries } from "./remarks.ts";
import type { SheetEntry } from "./sheet-entry.ts";
import type { ShownTimer } from "./shown-timer.ts";
import type { Touch } from "./touch.ts";

/** What is known of a day before it is drawn. */
export interface DayFactsShown {
  readonly day: LocalDate;
  readonly entries: readonly SheetEntry[];
  readonly touches: readonly Touch[];
  readonly timers: readonly ShownTimer[];
  readonly now: Date;
  readonly timeZone: string;
  readonly adding: EntryToAdd | undefined;
  /** The address of the day. */
  readonly place: string;
  /** What is sent to move an entry; nothing where it may not move. */
  readonly sentOf: (entry: SheetEntry) => DayBlock["sent"];
}

/** A touched ticket, and the free time that an entry for it would fill. */
export interface TouchShown extends Touch {
  readonly free: Stretch | undefined;
}

/** A day as it is drawn. */
export interface ShownDay {
  readonly hours: Stretch;
  readonly blocks: readonly DayBlock[];
  readonly gaps: readonly Stretch[];
  readonly measured: MeasuredBlock | null;
  readonly marks: readonly TouchMark[];
  readonly now: number | null;
  readonly adding: Stretch | null;
  /** Entries of which only the duration is known, and time off. */
  readonly loose: readonly SheetEntry[];
  readonly touches: readonly TouchShown[];
}

const usualHours = { start: 8 * 60, end: 18 * 60 };
const minuteAt = (instant: Date, timeZone: string) => minuteOfClock(timeAt(instant, timeZone)) ?? 0;

/** Arranges a day: what has its hours stands to scale, the rest beside it. */
export function shownDay(facts: DayFactsShown): ShownDay {
  const { day, entries, touches, timers, now, timeZone, adding, place, sentOf } = facts;
  const remarks = remarksOnEntries(entries);
  const ofDay = entries.filter((entry) => entry.workedOn === day);
  const blocks = ofDay.flatMap((entry): DayBlock[] => {
    if (!entry.startedAt || !entry.endedAt) return [];
    const { isPlain, ...stretch } = stretchOf(entry.startedAt, entry.endedAt, entry.timeZone);
    const sent = sentOf(entry);
    const overlap = remarks.get(entry.id)?.find(({ kind }) => kind === "overlap");
    return [
      {
        ...stretch,
        id: entry.id,
        number: entry.ticketNumber,
        title: entry.ticketTitle,
        note: entry.ticketNumber ? entry.customerName : "Internal",
        figures: figuresOf(entry),
        remark: overlap?.text ?? "",
        isBillable: entry.isBillable,
        href: addressToEdit(entry.id, place),
        fixed: (sent && whyFixed(entry.startedAt, entry.endedAt, entry.timeZone)) ?? "",
        sent: isPlain ? sent : null,
      },
    ];
  });
  const minuteNow = dayAt(now, timeZone) === day ? minuteAt(now, timeZone) : null;
  const measured = minuteNow === null ? null : measuredNow(timers, minuteNow);
  const isDrawn = adding !== undefined && adding.start !== "" && adding.end !== "";
  const added = isDrawn ? stretchTyped(adding.start, adding.end) : null;
  const busy = [...blocks, ...(measured && minuteNow !== null ? [{ start: measured.start, end: minuteNow }] : [])];
  const marks = touches.map(({ lastAt, number }) => ({ minute: minuteAt(lastAt, timeZone), number }));
  const alsoShown = [
    ...(added ? [added] : []),
    ...marks.map(({ minute }) => ({ start: minute, end: minute })),
    ...(minuteNow === null ? [] : [{ start: minuteNow, end: minuteNow }]),
  ];
  return {
    hours: hoursShown([...busy, ...alsoShown], usualHours),
    blocks,
    gaps: gapsBetween(busy, minuteNow ?? 0),
    measured,
    marks,
    now: minuteNow,
    adding: added,
    loose: ofDay.filter(({ startedAt }) => startedAt === null),
    touches: touches.map((touch) => ({
      ...touch,
      free: freeTimeFor({ start: minuteAt(touch.firstAt, timeZone), end: minuteAt(touch.lastAt, timeZone) }, busy),
    })),
  };
}

function stretchTyped(start: string, end: string): Stretch | null {
  const [from, to] = [minuteOfClock(start) ?? 0, minuteOfClock(end) || endOfDay];
  return from < to ? { start: from, end: to } : null;
}

function measuredNow(timers: readonly ShownTimer[], now: number): MeasuredBlock | null {
  const running = timers.find(({ isRunning }) => isRunning);
  if (!running) return null;
  const { number, seconds } = running;
  const start = Math.max(0, now - Math.round(seconds / 60));
  return { number: number ?? "a call", href: number ? `/tickets/${number}` : "/tickets/new", start };
}

function figuresOf({ workedMinutes, billableMinutes, isBillable, ticketNumber }: SheetEntry): string {
  const worked = formatDuration(workedMinutes);
  if (ticketNumber === "") return worked;
  return isBillable ? `${worked} · bills ${formatClock(billableMinutes)}` : `${worked} · not billable`;
}
