import type { DayOfWork } from "#features/time/queries/hours-by-day.ts";
import { formatDay, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { formatClock, formatDuration } from "#kernel/duration.ts";
import { minutes, sumOfMinutes } from "#kernel/quantity.ts";
import { ClockTime } from "#ui/display/numbers.tsx";
import { Disclosure } from "#ui/layout/panel.tsx";

const width = 44;
const height = 84;
const leastScale = 480;

/** Hours by day as quiet bars, billable and not, with the same numbers as a table behind them. */
export function HoursChart({ days, today, locale }: { days: readonly DayOfWork[]; today: LocalDate; locale: string }) {
  const most = Math.max(leastScale, ...days.map(({ worked }) => worked));
  const tall = (span: number) => Math.round((span / most) * height);
  const total = sumOfMinutes(days.map(({ worked }) => worked));
  return (
    <figure className="grid gap-1">
      <svg
        role="img"
        aria-label={`Hours by day: ${formatDuration(total)} in all; the table below has each day.`}
        viewBox={`0 0 ${days.length * width} ${height + 34}`}
        className="h-auto w-full"
      >
        <line x1="0" x2={days.length * width} y1={height + 16.5} y2={height + 16.5} className="stroke-line" />
        {days.map(({ day, worked, billable }, index) => {
          const left = index * width + 8;
          const base = height + 16;
          return (
            <g key={day}>
              <title>{`${formatWeekday(day, locale)} ${formatDay(day, locale)}: ${formatDuration(worked)}`}</title>
              <rect
                x={left}
                y={base - tall(worked)}
                width={width - 16}
                height={tall(worked)}
                className="fill-neutral/50"
              />
              <rect
                x={left}
                y={base - tall(billable)}
                width={width - 16}
                height={tall(billable)}
                className="fill-accent"
              />
              {worked > 0 && (
                <text
                  x={left + (width - 16) / 2}
                  y={base - tall(worked) - 4}
                  textAnchor="middle"
                  className="fill-ink text-[10px] tabular"
                >
                  {formatClock(worked)}
                </text>
              )}
              <text
                x={left + (width - 16) / 2}
                y={height + 29}
                textAnchor="middle"
                className={day === today ? "fill-accent-ink font-semibold text-[10px]" : "fill-muted text-[10px]"}
              >
                {formatWeekday(day, locale)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <Disclosure summary="As a table">
          <table className="text-sm">
            <thead>
              <tr className="text-left text-muted text-xs">
                <th className="pr-6 font-medium">Day</th>
                <th className="pr-6 text-right font-medium">Billable</th>
                <th className="pr-6 text-right font-medium">Not billable</th>
                <th className="text-right font-medium">Worked</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, worked, billable }) => (
                <tr key={day} className="tabular">
                  <th scope="row" className="pr-6 text-left font-normal">
                    {formatWeekday(day, locale)} {formatDay(day, locale)}
                  </th>
                  <td className="pr-6 text-right">
                    <ClockTime of={billable} />
                  </td>
                  <td className="pr-6 text-right">
                    <ClockTime of={minutes(worked - billable)} />
                  </td>
                  <td className="text-right">
                    <ClockTime of={worked} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="font-semibold tabular">
                <th scope="row" className="pr-6 text-left">
                  Total
                </th>
                <td className="pr-6 text-right">
                  <ClockTime of={sumOfMinutes(days.map(({ billable }) => billable))} />
                </td>
                <td className="pr-6 text-right">
                  <ClockTime of={sumOfMinutes(days.map(({ worked, billable }) => worked - billable))} />
                </td>
                <td className="text-right">
                  <ClockTime of={total} />
                </td>
              </tr>
            </tfoot>
          </table>
        </Disclosure>
      </figcaption>
    </figure>
  );
}
