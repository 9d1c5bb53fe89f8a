import { type Clock, timeLeft } from "#features/activity/model/clock.ts";
import { Nothing } from "#ui/display/nothing.tsx";
import { DueFace } from "./due-face.tsx";

/** When a ticket is due, told by the reader's clock; only an open one can be late. */
export function DueWord({ dueAt, isOpen, clock }: { dueAt: Date | null; isOpen: boolean; clock: Clock }) {
  if (!dueAt) return <Nothing />;
  const due = timeLeft(dueAt, clock);
  return <DueFace due={{ ...due, at: dueAt.toISOString(), isLate: isOpen && due.isLate }} />;
}
