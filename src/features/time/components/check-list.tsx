import { TextLink } from "#ui/anchor.tsx";
import { Icon } from "#ui/icon.tsx";
import { calendar, checkCircle, clock, note, play, ticket, warning } from "#ui/icons.ts";
import type { CheckLine } from "../model/check-list.ts";

const icons: Record<CheckLine["kind"], string> = {
  timer: play,
  overlap: warning,
  thin: note,
  gap: clock,
  untimed: ticket,
  short: calendar,
};

/** What is worth a look before a timesheet is handed in, each line with the way to its mending. */
export function CheckList({ lines }: { lines: readonly CheckLine[] }) {
  if (lines.length === 0) {
    return (
      <p className="flex gap-1.5 text-sm">
        <Icon of={checkCircle} size={14} className="mt-0.5 shrink-0 text-green-ink" />
        Nothing unusual was found.
      </p>
    );
  }
  return (
    <section aria-label="Worth a look first">
      <h3 className="font-medium text-sm">
        Worth a look first <span className="font-normal text-muted">{lines.length}</span>
      </h3>
      <ul className="mt-1 divide-y divide-line text-sm">
        {lines.map(({ kind, text, mend, href }) => (
          <li key={`${kind}${href}${text}`} className="flex items-start gap-1.5 py-1.5">
            <Icon of={icons[kind]} size={14} className="mt-0.5 shrink-0 text-amber-ink" />
            <span className="min-w-0 flex-1 wrap-anywhere">{text}</span>
            <span className="shrink-0">
              <TextLink href={href} aria-label={`${mend}: ${text}`}>
                {mend}
              </TextLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
