import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import type { Tone } from "./tone.ts";

export type Shape = "alarm" | "up" | "bar" | "down";

const drawn: Record<Shape, string> = {
  alarm: "M3 1h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2z",
  up: "M7 1.6 13 12H1z",
  bar: "M2 4.2h10v5.6H2z",
  down: "M7 12.4 1 2h12z",
};

const inks: Record<Tone, string> = {
  neutral: "fill-neutral stroke-neutral",
  blue: "fill-blue stroke-blue",
  green: "fill-green stroke-green",
  amber: "fill-amber stroke-amber",
  orange: "fill-orange stroke-orange",
  red: "fill-red-fill stroke-red-fill",
  violet: "fill-violet stroke-violet",
  teal: "fill-teal stroke-teal",
};

/** A shape and a word for a rank: the shape can be told apart without its colour. */
export function Mark({
  shape,
  tone,
  outline = false,
  children,
}: {
  shape: Shape;
  tone: Tone;
  outline?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1.5 whitespace-nowrap align-top",
        shape === "alarm" && "font-medium text-red-ink",
        shape === "down" && "text-muted",
      )}
    >
      <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true" className="shrink-0">
        <path
          d={drawn[shape]}
          strokeWidth="1.6"
          strokeLinejoin="round"
          className={classes(inks[tone], outline && "fill-transparent")}
        />
        {shape === "alarm" && (
          <path d="M7 3.6v4M7 10.1v.2" className="stroke-white" strokeWidth="1.8" strokeLinecap="round" />
        )}
      </svg>
      {children}
    </span>
  );
}
