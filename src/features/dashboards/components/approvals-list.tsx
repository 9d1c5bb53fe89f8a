import { formatInstant } from "#kernel/calendar.ts";
import { Anchor } from "#ui/anchor.tsx";
import { Avatar } from "#ui/avatar.tsx";
import { classes } from "#ui/classes.ts";
import { Icon } from "#ui/icon.tsx";
import { warning } from "#ui/icons.ts";
import type { Waiting } from "../model/waiting.ts";

/** What waits for a decision, the longest waiting first; one of them is chosen. */
export function ApprovalsList({
  waiting,
  chosenId,
  clock,
}: {
  waiting: readonly Waiting[];
  chosenId: string | undefined;
  clock: { readonly now: Date; readonly timeZone: string; readonly locale: string };
}) {
  return (
    <ol aria-label="Waiting for you">
      {waiting.map((one) => (
        <li key={one.id} className="border-line border-b">
          <Anchor
            href={one.href}
            scroll={false}
            aria-current={one.id === chosenId ? "true" : undefined}
            className={classes(
              "grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2.5 px-4 py-2.5 transition-colors focus-visible:-outline-offset-2",
              one.id === chosenId ? "md:bg-accent-soft" : "hover:bg-hover",
            )}
          >
            <span className="mt-0.5">
              <Avatar name={one.personName} size="md" beside />
            </span>
            <span className="min-w-0">
              <span className="block truncate font-medium">{one.personName}</span>
              <span className="block truncate text-muted text-sm">{one.words}</span>
              {one.remarks.length > 0 && (
                <span className="flex items-start gap-1 text-amber-ink text-xs">
                  <Icon of={warning} size={12} className="mt-0.5 shrink-0" />
                  {one.remarks.join(" · ")}
                </span>
              )}
            </span>
            <span className="text-right">
              <span className="block font-medium tabular">{one.total}</span>
              {one.submittedAt && (
                <span className="block text-muted text-xs">
                  {formatInstant(one.submittedAt, clock.now, clock.timeZone, clock.locale)}
                </span>
              )}
            </span>
          </Anchor>
        </li>
      ))}
    </ol>
  );
}
