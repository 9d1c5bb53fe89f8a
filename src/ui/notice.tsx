import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import { alert, checkCircle, info, warning } from "./icons.ts";
import { inkOf, softOf } from "./tone.ts";

const kinds = {
  info: { tone: "blue", icon: info },
  good: { tone: "green", icon: checkCircle },
  warn: { tone: "amber", icon: warning },
  bad: { tone: "red", icon: alert },
} as const;

/** A sentence that must be seen, and what to do about it; `live` has it read aloud when it appears. */
export function Notice({
  kind = "info",
  title,
  children,
  action,
  live = false,
  className,
}: {
  kind?: keyof typeof kinds | undefined;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  live?: boolean | undefined;
  className?: string | undefined;
}) {
  const { tone, icon } = kinds[kind];
  return (
    <div
      role={live ? (kind === "bad" ? "alert" : "status") : undefined}
      tabIndex={live ? -1 : undefined}
      data-notice={kind}
      className={classes("flex items-start gap-2 rounded-md px-3 py-2 text-base", softOf[tone], className)}
    >
      <Icon of={icon} className={classes("mt-0.5", inkOf[tone])} />
      <div className="min-w-0 flex-1 text-ink">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
