"use client";

import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { classes } from "../classes.ts";

/** Views of the same thing, each with an address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      data-screen-only
      className="hide-scrollbar flex gap-1 [contain:inline-size] overflow-x-auto border-line border-b px-1.5 md:px-2.5"
    >
      {children}
    </nav>
  );
}

/** One of the views. */
export function Tab({
  href,
  current = false,
  count,
  children,
}: {
  href: string;
  current?: boolean | undefined;
  count?: number | undefined;
  children: ReactNode;
}) {
  return (
    <Anchor
      href={href}
      scroll={false}
      aria-current={current ? "page" : undefined}
      className={classes(
        "-mb-px flex h-9 items-center gap-1.5 whitespace-nowrap border-b-2 px-2.5 transition-colors focus-visible:-outline-offset-2 max-md:h-11",
        current ? "border-accent font-medium text-ink" : "border-transparent text-muted hover:text-ink",
      )}
    >
      {children}
      {count !== undefined && (
        <span className="rounded-sm bg-neutral-soft px-1 text-neutral-ink text-xs tabular">{count}</span>
      )}
    </Anchor>
  );
}
