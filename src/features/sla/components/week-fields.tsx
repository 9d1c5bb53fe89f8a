import { Field } from "#ui/forms/field.tsx";
import { weekdayNames } from "../model/weekdays.ts";

const mondayFirst = [1, 2, 3, 4, 5, 6, 0];

/** The hours of each weekday; an empty field is a closed day. */
export function WeekFields({ week }: { week: readonly string[] }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm">Hours</legend>
      <p className="text-muted text-sm">From and to, like 08:00-17:00 or 08:00-12:00, 13:00-17:00. Empty is closed.</p>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {mondayFirst.map((weekday) => (
          <Field
            key={weekday}
            name={`day${weekday}`}
            label={weekdayNames[weekday] ?? ""}
            defaultValue={week[weekday] ?? ""}
            placeholder="Closed"
            maxLength={100}
          />
        ))}
      </div>
    </fieldset>
  );
}
