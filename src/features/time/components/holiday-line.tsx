import { formatDay, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { Icon } from "#ui/icon.tsx";
import { calendar } from "#ui/icons.ts";

/** The holidays of a period in one line; nothing where there is none. */
export function HolidayLine({ holidays, locale }: { holidays: ReadonlyMap<LocalDate, string>; locale: string }) {
  if (holidays.size === 0) return null;
  const words = [...holidays]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, name]) => `${name}, ${formatWeekday(day, locale)} ${formatDay(day, locale)}`);
  return (
    <p className="flex items-center gap-1.5 text-muted text-sm">
      <Icon of={calendar} size={14} className="shrink-0" />
      <span>
        {holidays.size === 1 ? "Holiday" : "Holidays"}: {words.join(" · ")}
      </span>
    </p>
  );
}
