import { formatClock } from "#kernel/duration.ts";
import { formatMoney } from "#kernel/money.ts";
import type { Minutes, Money } from "#kernel/quantity.ts";
import { classes } from "../classes.ts";

const quiet = (zero: boolean) => classes("whitespace-nowrap tabular", zero && "text-faint");

/** Worked time in running text, with small units: 1 h 45 m. */
export function Duration({ of }: { of: Minutes }) {
  const hours = Math.trunc(Math.abs(of) / 60);
  const rest = Math.abs(of) % 60;
  return (
    <span className={quiet(of === 0)}>
      {of < 0 && "−"}
      {hours > 0 && (
        <>
          {hours}
          <Unit>h</Unit>
        </>
      )}
      {hours > 0 && rest > 0 && " "}
      {(rest > 0 || hours === 0) && (
        <>
          {rest}
          <Unit>m</Unit>
        </>
      )}
    </span>
  );
}

/** Worked time in a column: 1:45, zero greyed. */
export function ClockTime({ of }: { of: Minutes }) {
  return <span className={quiet(of === 0)}>{formatClock(of)}</span>;
}

/** Money, zero greyed. */
export function Amount({ of, currency, locale }: { of: Money; currency: string; locale: string }) {
  return <span className={quiet(of === 0)}>{formatMoney(of, currency, locale)}</span>;
}

function Unit({ children }: { children: string }) {
  return <span className="ml-px text-[0.85em] text-muted"> {children}</span>;
}

/** A moment as people say it, with the exact one on hover. */
export function Moment({ at, words, exact }: { at: Date | string; words: string; exact: string }) {
  return (
    <time dateTime={typeof at === "string" ? at : at.toISOString()} title={exact} className="whitespace-nowrap tabular">
      {words}
    </time>
  );
}
