import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { classes } from "../classes.ts";
import { inkOf, type Tone } from "../tone.ts";

/** Numbers side by side, divided by lines. */
export function Stats({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-px overflow-hidden rounded-lg border border-line bg-line *:min-w-0 *:grow *:basis-36">
      {children}
    </div>
  );
}

/** A number that opens the rows behind it. */
export function Stat({
  label,
  value,
  note,
  href,
  tone,
}: {
  label: ReactNode;
  value: ReactNode;
  note?: ReactNode;
  href?: string | undefined;
  tone?: Tone | undefined;
}) {
  const face = (
    <>
      <span className="block truncate text-muted text-sm">{label}</span>
      <span
        className={classes(
          "mt-0.5 block font-semibold text-2xl tabular",
          value === 0 ? "text-faint" : tone && inkOf[tone],
        )}
      >
        {value}
      </span>
      {note && <span className="block truncate text-muted text-xs">{note}</span>}
    </>
  );
  const looks = "block bg-canvas px-4 py-3";
  return href ? (
    <Anchor href={href} className={classes(looks, "transition-colors hover:bg-hover focus-visible:-outline-offset-2")}>
      {face}
    </Anchor>
  ) : (
    <div className={looks}>{face}</div>
  );
}
