"use client";

import type { ReactNode } from "react";
import { classes } from "../classes.ts";
import { Nothing } from "./nothing.tsx";

/** Names and values side by side; `Fact` inside. */
export function Facts({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <dl className={classes("grid gap-y-0.5 text-sm", className)}>{children}</dl>;
}

/** One name and its value; nothing is shown as a grey dash. */
export function Fact({
  name,
  children,
  stacked = false,
}: {
  name: ReactNode;
  children?: ReactNode;
  stacked?: boolean | undefined;
}) {
  return (
    <div
      className={classes(
        "grid min-h-7 items-center py-0.5",
        stacked ? "gap-0.5" : "grid-cols-[6.5rem_minmax(0,1fr)] gap-2",
      )}
    >
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children ?? <Nothing />}</dd>
    </div>
  );
}
