import { classes } from "../classes.ts";
import { fillOf, type Tone } from "../tone.ts";

/** A value against a goal, drawn; the words beside it say the same. `goal` is the full width, `mark` a line on the way. */
export function Bar({
  label,
  parts,
  goal,
  mark,
  className,
}: {
  /** What a reader hears: "12 h 30 m of 30 h". */
  label: string;
  parts: readonly { value: number; tone: Tone | "accent" }[];
  goal: number;
  mark?: number | undefined;
  className?: string | undefined;
}) {
  const whole = Math.max(
    goal,
    parts.reduce((sum, part) => sum + part.value, 0),
    1,
  );
  let from = 0;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 1000 8"
      preserveAspectRatio="none"
      className={classes("h-1.5 w-full overflow-hidden rounded-full", className)}
    >
      <rect width="1000" height="8" className="fill-neutral-soft" />
      {parts.map((part) => {
        const x = from;
        const width = (part.value / whole) * 1000;
        from += width;
        return (
          <rect
            key={`${part.tone}${x}`}
            x={x}
            width={width}
            height="8"
            className={part.tone === "accent" ? "fill-accent" : fillOf[part.tone]}
          />
        );
      })}
      {mark !== undefined && <rect x={(mark / whole) * 1000 - 2} width="4" height="8" className="fill-ink" />}
    </svg>
  );
}
