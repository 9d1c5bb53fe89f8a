import { type LeftOut, mailOutcome } from "#features/tickets/model/note-mail.ts";
import { formatDuration } from "#kernel/duration.ts";
import type { Minutes } from "#kernel/quantity.ts";
import { formatTimer } from "./shown-timer.ts";

/** What became of time that was saved. */
export interface SavedTime {
  readonly workedMinutes: Minutes;
  readonly period: string;
  /** What is told of a split; nothing when there was none. */
  readonly split: string;
  readonly mailed: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** The seconds that its timer measured after they were shown, which are not written down. */
  readonly timerRest?: number;
}

/** What the person is told after time was saved: how much, where it stands, whether it was split and who got mail. */
export function savedInWords({ workedMinutes, period, split, mailed, leftOut, timerRest = 0 }: SavedTime): string {
  const parts = [`${formatDuration(workedMinutes)} logged, on your timesheet for ${period}.`];
  if (split !== "") parts.push(split);
  if (mailed.length + leftOut.length > 0) parts.push(mailOutcome(mailed, leftOut));
  if (timerRest > 0) parts.push(`Your timer went on meanwhile and keeps ${formatTimer(timerRest)}.`);
  return parts.join(" ");
}
