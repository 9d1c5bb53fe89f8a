import type { ReactNode } from "react";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";

/** What happened, newest or oldest first; `TimelineItem` inside. */
export function Timeline({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ol
      aria-label={label}
      className="relative before:absolute before:top-3 before:bottom-3 before:left-[11px] before:w-px before:bg-line"
    >
      {children}
    </ol>
  );
}

/** One event: who did what and when; `children` is its text, with a tinted edge where outsiders see it and a plain one where not. */
export function TimelineItem({
  face,
  icon,
  head,
  time,
  edge = "none",
  mark,
  actions,
  children,
}: {
  /** An avatar, or else an icon. */
  face?: ReactNode;
  icon?: string | undefined;
  head: ReactNode;
  time: ReactNode;
  edge?: "none" | "plain" | "tinted" | undefined;
  /** The word that goes with the edge. */
  mark?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className="group/item relative flex gap-3 py-1.5">
      <span className="relative z-10 flex size-6 shrink-0 items-center justify-center rounded-full bg-canvas">
        {face ?? (
          <span className="flex size-5 items-center justify-center rounded-full bg-neutral-soft text-muted">
            {icon && <Icon of={icon} size={12} />}
          </span>
        )}
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex min-h-6 flex-wrap items-center gap-x-2 text-sm">
          <span className="min-w-0 text-muted [&_b]:font-medium [&_b]:text-ink">{head}</span>
          <span className="text-faint text-xs tabular">{time}</span>
          {mark && (
            <span className={classes("text-xs", edge === "tinted" ? "text-teal-ink" : "text-muted")}>{mark}</span>
          )}
          {actions && (
            <span className="-my-3 ml-auto flex items-center gap-1 opacity-0 focus-within:opacity-100 group-hover/item:opacity-100 touch:opacity-100">
              {actions}
            </span>
          )}
        </div>
        {children && (
          <div
            className={classes(
              "mt-0.5 whitespace-pre-line",
              edge !== "none" && "rounded-r-md border-l-2 py-1.5 pr-3 pl-3",
              edge === "tinted" && "border-teal bg-teal-soft",
              edge === "plain" && "border-line-strong bg-sunken",
            )}
          >
            {children}
          </div>
        )}
      </div>
    </li>
  );
}
