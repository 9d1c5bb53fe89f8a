"use client";

import { classes } from "./classes.ts";

/** A drawing of `icons.ts` beside a word; give it a `label` only where no word stands beside it. */
export function Icon({
  of,
  label,
  size,
  className,
}: {
  of: string;
  label?: string | undefined;
  /** 16 unless told otherwise. */
  size?: number | undefined;
  className?: string | undefined;
}) {
  return (
    // How it is drawn stands in globals.css: a page has fifty of them, and writes out each attribute of each.
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label, or is hidden because a word stands beside it
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={classes("icon", size !== undefined && size >= 20 && "icon-fine", className)}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path d={of} />
    </svg>
  );
}
