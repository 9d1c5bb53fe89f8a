import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";

export type Shape = "alarm" | "up" | "bar" | "down";

/** The classes of an element that begins with the mark of a rank; drawn in globals.css, because a list has hundreds. */
export function markClasses(shape: Shape, tone: Tone): string {
  return `mark mark-${shape} mark-${tone}`;
}

/** A shape and a word for a rank: the shape can be told apart without its colour. */
export function Mark({ shape, tone, children }: { shape: Shape; tone: Tone; children: ReactNode }) {
  return <span className={markClasses(shape, tone)}>{children}</span>;
}
