import type { OfficeHours, OpenSpan } from "#features/sla/model/business-hours.ts";
import { dayAt } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { steadyStretches } from "#kernel/zone.ts";
import { formatHours, type SpanOfWork } from "./span-of-work.ts";

/** A part of an entry that lies wholly inside business hours, or wholly outside. */
export interface Piece {
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly minutes: Minutes;
  readonly isAfterHours: boolean;
}

const mostPieces = 5;
const minuteMs = 60_000;
const dayMinutes = 1440;

/** A span of work cut at the beginnings and ends of business hours, in order; clocks that change are followed. */
export function splitAtBusinessHours(span: { startedAt: Date; endedAt: Date }, hours: OfficeHours): Piece[] {
  const [from, to] = [span.startedAt, span.endedAt].map((instant) => Math.floor(instant.getTime() / minuteMs));
  if (from === undefined || to === undefined) return [];
  const cuts: { from: number; isAfterHours: boolean }[] = [];
  for (const stretch of steadyStretches(from, to, hours.timeZone)) {
    for (const part of wallParts(stretch.from + stretch.offset, stretch.to + stretch.offset, hours)) {
      if (cuts.at(-1)?.isAfterHours !== part.isAfterHours) cuts.push({ ...part, from: part.from - stretch.offset });
    }
  }
  return cuts.map(({ from: begin, isAfterHours }, index) => {
    const end = cuts[index + 1]?.from ?? to;
    return {
      startedAt: new Date(begin * minuteMs),
      endedAt: new Date(end * minuteMs),
      minutes: minutes(end - begin),
      isAfterHours,
    };
  });
}

// Minutes on the wall, counted since 1970 as if no clock ever changed.
function wallParts(from: number, to: number, { week, holidays }: OfficeHours) {
  const parts: { from: number; isAfterHours: boolean }[] = [];
  for (let day = Math.floor(from / dayMinutes); day * dayMinutes < to; day += 1) {
    const midnight = day * dayMinutes;
    const date = dayAt(new Date(midnight * minuteMs), "UTC");
    const spans = holidays.get(date) ?? week[new Date(midnight * minuteMs).getUTCDay()] ?? [];
    for (const { at, isAfterHours } of bordersOf(spans)) parts.push({ from: midnight + at, isAfterHours });
  }
  // What begins before the span begins with it; what a later part overtakes there is gone.
  return parts
    .map((part, index) => ({ ...part, to: parts[index + 1]?.from ?? to }))
    .filter((part) => part.to > from && part.from < to)
    .map((part) => ({ from: Math.max(part.from, from), isAfterHours: part.isAfterHours }));
}

function bordersOf(spans: readonly OpenSpan[]) {
  const inOrder = spans.toSorted((left, right) => left.from - right.from);
  const opened = inOrder.flatMap(({ from, to }) => [
    { at: from, isAfterHours: false },
    { at: to, isAfterHours: true },
  ]);
  return [{ at: 0, isAfterHours: true }, ...opened].filter(
    ({ at }, index, all) => at < dayMinutes && all[index + 1]?.at !== at,
  );
}

/** Why an entry cannot be cut into so many pieces, or undefined when it can. */
export function objectionToPieces(pieces: readonly Piece[]): Refusal | undefined {
  if (pieces.length <= mostPieces) return undefined;
  return objectionAt(
    "end",
    `Business hours would cut this into ${pieces.length} pieces, and an entry has at most ${mostPieces}. Write it down as two entries.`,
  );
}

/** What a piece says of itself: it came out of a longer entry. */
export function remarkOnPiece(whole: SpanOfWork, at: number, of: number, timeZone: string): string {
  return `Piece ${at} of ${of} of ${formatHours(whole.startedAt, whole.endedAt, timeZone)}, split at business hours.`;
}

/** What the person is told about a split: "Split at business hours: 1 h Remote support, 2 h After hours." */
export function splitInWords(pieces: readonly { readonly minutes: Minutes; readonly workType: string }[]): string {
  return `Split at business hours: ${pieces.map((piece) => `${formatDuration(piece.minutes)} ${piece.workType}`).join(", ")}.`;
}
