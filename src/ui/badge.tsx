"use client";

import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import { dotOf, inkOf, softOf, type Tone } from "./tone.ts";

/** A dot and a word: a state, never told by colour alone. */
export function StatusDot({
  tone,
  children,
  hollow = false,
}: {
  tone: Tone;
  children: ReactNode;
  hollow?: boolean | undefined;
}) {
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-1.5 whitespace-nowrap align-top">
      <span
        aria-hidden="true"
        className={classes(
          "size-2 shrink-0 rounded-full",
          hollow ? classes("border-[1.5px] border-current", inkOf[tone]) : dotOf[tone],
        )}
      />
      <span className="truncate">{children}</span>
    </span>
  );
}

/** A word on a quiet ground: a kind, a tag, a state that must be seen. */
export function Badge({ tone = "neutral", icon, children }: { tone?: Tone; icon?: string; children: ReactNode }) {
  return (
    <span
      className={classes(
        "inline-flex h-5 max-w-full align-middle items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-xs",
        softOf[tone],
        inkOf[tone],
      )}
    >
      {icon && <Icon of={icon} size={12} />}
      <span className="truncate">{children}</span>
    </span>
  );
}
