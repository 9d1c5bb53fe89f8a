import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { classes } from "../classes.ts";

/** One day at the head of a grid. */
export interface GridDay {
  key: string;
  label: string;
  sub: string;
  today?: boolean | undefined;
  quiet?: boolean | undefined;
  chosen?: boolean | undefined;
  /** What is unusual about it, read on hover and aloud. */
  flag?: string | undefined;
  href?: string | undefined;
}

/** One line of a grid, its cells in the order of the days. */
export interface GridRow {
  key: string;
  head: ReactNode;
  cells: readonly ReactNode[];
  total: ReactNode;
}

const cell = "h-9 border-line border-b border-l px-3 text-right tabular";

/** Lines by days with totals to the right and below; the first column stays while the rest scrolls. */
export function WeekGrid({
  label,
  corner,
  days,
  rows,
  totals,
  total,
  further,
  more,
}: {
  label: string;
  corner?: ReactNode;
  days: readonly GridDay[];
  rows: readonly GridRow[];
  totals: readonly ReactNode[];
  total: ReactNode;
  /** A second line of sums: of something else than the rows show. */
  further?: { readonly head: ReactNode; readonly cells: readonly ReactNode[]; readonly total: ReactNode } | undefined;
  /** A last line below the rows: where another one is added. */
  more?: ReactNode;
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto [contain:inline-size] rounded-lg border border-line"
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 w-full min-w-32 border-line border-b bg-sunken px-3 text-left font-medium text-muted text-xs sm:min-w-64"
            >
              {corner}
            </th>
            {days.map((day) => (
              <DayHead key={day.key} day={day} />
            ))}
            <th
              scope="col"
              className="min-w-20 border-line border-b border-l bg-sunken px-3 text-right font-medium text-muted text-xs"
            >
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="group/row">
              <th
                scope="row"
                className="sticky left-0 z-10 h-9 max-w-0 border-line border-b bg-canvas px-3 text-left font-normal group-hover/row:bg-hover"
              >
                <div className="truncate">{row.head}</div>
              </th>
              {row.cells.map((content, index) => (
                <td
                  key={days[index]?.key ?? index}
                  className={classes(
                    cell,
                    days[index]?.quiet && !days[index]?.chosen && "bg-sunken",
                    days[index]?.chosen && "bg-accent-soft",
                    "group-hover/row:bg-hover",
                  )}
                >
                  {content}
                </td>
              ))}
              <td className={classes(cell, "font-medium group-hover/row:bg-hover")}>{row.total}</td>
            </tr>
          ))}
          {more && (
            <tr>
              <td colSpan={days.length + 2} className="h-9 border-line border-b px-3">
                {more}
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className="sticky left-0 z-10 h-9 bg-sunken px-3 text-left font-semibold">
              Total
            </th>
            {totals.map((content, index) => (
              <td key={days[index]?.key ?? index} className="border-line border-l bg-sunken px-3 text-right tabular">
                {content}
              </td>
            ))}
            <td className="border-line border-l bg-sunken px-3 text-right tabular">{total}</td>
          </tr>
          {further && (
            <tr className="text-muted">
              <th scope="row" className="sticky left-0 z-10 h-9 bg-sunken px-3 text-left font-normal">
                {further.head}
              </th>
              {further.cells.map((content, index) => (
                <td key={days[index]?.key ?? index} className="border-line border-l bg-sunken px-3 text-right tabular">
                  {content}
                </td>
              ))}
              <td className="whitespace-nowrap border-line border-l bg-sunken px-3 text-right tabular">
                {further.total}
              </td>
            </tr>
          )}
        </tfoot>
      </table>
    </section>
  );
}

function DayHead({ day }: { day: GridDay }) {
  const face = (
    <>
      <span className={classes("block font-medium", day.today ? "text-accent-ink" : "text-ink")}>{day.label}</span>
      <span className="block font-normal text-muted text-xs">{day.sub}</span>
      {day.flag && (
        <span title={day.flag} className="absolute top-1.5 left-1.5 size-1.5 rounded-full bg-amber">
          <span className="sr-only">{day.flag}</span>
        </span>
      )}
    </>
  );
  return (
    <th
      scope="col"
      aria-current={day.today ? "date" : undefined}
      className={classes(
        "relative min-w-20 border-line border-b border-l p-0 text-right text-sm",
        day.chosen ? "bg-accent-soft" : "bg-sunken",
      )}
    >
      {day.href ? (
        <Anchor
          href={day.href}
          scroll={false}
          className="block px-3 py-1.5 hover:bg-hover focus-visible:-outline-offset-2"
        >
          {face}
        </Anchor>
      ) : (
        <div className="px-3 py-1.5">{face}</div>
      )}
    </th>
  );
}
