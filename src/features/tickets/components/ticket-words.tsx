import { StatusDot } from "#ui/badge.tsx";
import { Mark, markClasses, type Shape } from "#ui/mark.tsx";
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

/** The classes of a cell that begins with a status' dot. */
export const statusClasses = (tone: string) => `dot dot-${toneNamed(tone)}`;

/** The classes of a cell that begins with a priority's shape. */
export function priorityClasses(rank: number): string {
  const { shape, tone } = markOf(rank);
  return markClasses(shape, tone);
}

function markOf(rank: number) {
  const shape = shapes[Math.min(rank, shapes.length) - 1] ?? "bar";
  const tone: Tone = shape === "alarm" ? "red" : shape === "up" ? "orange" : "neutral";
  return { shape, tone };
}
