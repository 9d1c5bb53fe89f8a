"use client";

import type { ReactNode } from "react";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { chevronRight } from "../icons.ts";

/** The part of a page below its header, with the page's margins. */
export function PageBody({
  children,
  narrow = false,
  className,
}: {
  children: ReactNode;
  narrow?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <div
      className={classes(
        "grid grid-cols-[minmax(0,1fr)] gap-6 [--rows-edge:8px] px-4 pt-1 pb-10 md:px-5",
        narrow && "max-w-2xl",
        className,
      )}
    >
      {children}
    </div>
  );
}

/** A part of a page under a heading; plain, or framed where it stands among others. */
export function Section({
  title,
  meta,
  action,
  framed = false,
  children,
  id,
  className,
}: {
  title?: ReactNode;
  meta?: ReactNode;
  action?: ReactNode;
  framed?: boolean | undefined;
  children: ReactNode;
  id?: string | undefined;
  className?: string | undefined;
}) {
  return (
    <section
      id={id}
      className={classes(
        "min-w-0",
        framed && "overflow-clip rounded-lg border border-line [--rows-edge:12px]",
        className,
      )}
    >
      {title && (
        <header
          className={classes(
            "flex min-h-9 flex-wrap items-center gap-x-2",
            framed ? "border-line border-b px-3 py-1" : "mb-1",
          )}
        >
          <h2 className="font-semibold text-base">{title}</h2>
          {meta && <span className="text-muted text-sm">{meta}</span>}
          {action && <span className="ml-auto flex items-center gap-2">{action}</span>}
        </header>
      )}
      {children}
    </section>
  );
}

/** Something that is folded away until it is asked for. */
export function Disclosure({
  summary,
  open = false,
  id,
  children,
}: {
  summary: ReactNode;
  /** For a key that opens it. */
  id?: string | undefined;
  open?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group/fold">
      <summary
        id={id}
        className="flex min-h-8 items-center gap-1.5 rounded-md text-muted hover:text-ink max-md:min-h-11"
      >
        <Icon of={chevronRight} size={14} className="transition-transform group-open/fold:rotate-90" />
        {summary}
      </summary>
      <div className="pt-1 pb-2">{children}</div>
    </details>
  );
}

/** Fields side by side, below each other on a phone. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-start gap-x-3 gap-y-4">{children}</div>;
}
