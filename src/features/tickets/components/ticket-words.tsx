import { type Clock, timeLeft } from "#features/activity/model/clock.ts";
import { StatusDot } from "#ui/badge.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { Icon } from "#ui/icon.tsx";
import { alert } from "#ui/icons.ts";
import { Mark, type Shape } from "#ui/mark.tsx";
import { dotOf, type Tone } from "#ui/tone.ts";

const tones: readonly Tone[] = ["neutral", "blue", "green", "amber", "orange", "red", "violet", "teal"];

/** The colour that a list value carries; an unknown one is neutral. */
export function toneNamed(text: string): Tone {
  return tones.find((tone) => tone === text) ?? "neutral";
}

/** A status as people read it: dot and word. */
export function StatusWord({ status }: { status: { readonly name: string; readonly tone: string } }) {
  return <StatusDot tone={toneNamed(status.tone)}>{status.name}</StatusDot>;
}

/** A status as its dot alone, beside the word. */
export function StatusMark({ tone }: { tone: string }) {
  return <span className={`size-2 shrink-0 rounded-full ${dotOf[toneNamed(tone)]}`} />;
}

const shapes: readonly Shape[] = ["alarm", "up", "bar", "down"];

/** A priority as people read it: shape and word, the most urgent filled. */
export function PriorityWord({ priority }: { priority: { readonly name: string; readonly rank: number } }) {
  return <Mark {...markOf(priority.rank)}>{priority.name}</Mark>;
}

/** A priority as its shape alone, beside the word. */
export function PriorityShape({ rank }: { rank: number }) {
  return <Mark {...markOf(rank)}>{null}</Mark>;
}

function markOf(rank: number) {
  const shape = shapes[Math.min(rank, shapes.length) - 1] ?? "bar";
  const tone: Tone = shape === "alarm" ? "red" : shape === "up" ? "orange" : "neutral";
  return { shape, tone, outline: shape === "bar" || shape === "down" };
}

/** When a ticket is due; what is late says so by a sign and a word as well as by colour. */
export function DueWord({ dueAt, isOpen, clock }: { dueAt: Date | null; isOpen: boolean; clock: Clock }) {
  if (!dueAt) return <Nothing />;
  const { words, exact, isLate } = timeLeft(dueAt, clock);
  const late = isOpen && isLate;
  return (
    <span className={late ? "inline-flex items-center gap-1 font-medium text-red-ink" : undefined}>
      {late && <Icon of={alert} size={12} label="Overdue:" />}
      <Moment at={dueAt} words={words} exact={late ? `Overdue since ${exact}` : exact} />
    </span>
  );
}
