"use client";

import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { cross } from "../icons.ts";

/** A row of filters, chips and buttons above a list. */
export function Toolbar({ children, end }: { children?: ReactNode; end?: ReactNode }) {
  return (
    <div data-screen-only className="flex min-h-9 flex-wrap items-center gap-1.5 px-4 pb-1.5 md:px-5 [nav+&]:pt-2">
      {children}
      {end && (
        <div className="ml-auto flex items-center gap-1.5 max-md:has-[input]:ml-0 max-md:has-[input]:w-full">{end}</div>
      )}
    </div>
  );
}

/** A filter that is on: what it says, and the link that takes it away. */
export function FilterChip({
  name,
  children,
  removeHref,
}: {
  name?: string | undefined;
  children: ReactNode;
  removeHref: string;
}) {
  return (
    <span className="inline-flex h-7 max-w-full items-center rounded-md border border-line bg-sunken pl-2 text-sm max-md:h-9">
      {name && <span className="mr-1 text-muted">{name}:</span>}
      <span className="truncate font-medium">{children}</span>
      <Anchor
        href={removeHref}
        scroll={false}
        aria-label={`Remove the filter ${name ?? ""}`}
        className="ml-0.5 flex h-full w-7 items-center justify-center rounded-md text-muted hover:text-ink focus-visible:-outline-offset-2"
      >
        <Icon of={cross} size={13} />
      </Anchor>
    </span>
  );
}

/** A choice among a few views of the same list; a link, so that it has an address. */
export function ChipLink({
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
      aria-current={current ? "true" : undefined}
      className={classes(
        "inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-md px-2 text-sm transition-colors max-md:h-9",
        current ? "bg-accent-soft font-medium text-accent-ink" : "text-muted hover:bg-hover hover:text-ink",
      )}
    >
      {children}
      {count !== undefined && <span className="text-xs tabular">{count}</span>}
    </Anchor>
  );
}
