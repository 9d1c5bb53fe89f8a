import { formatDuration } from "#kernel/duration.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";
import { Bar } from "#ui/display/bar.tsx";
import { Duration } from "#ui/display/numbers.tsx";
import type { SheetView } from "../model/sheet-view.ts";

/** A period's billable time against the goal, drawn and said. */
export function GoalBar({ sheet }: { sheet: SheetView }) {
  const billable = sumOfMinutes(sheet.entries.map(({ billableMinutes }) => billableMinutes));
  const worked = sumOfMinutes(sheet.entries.map(({ workedMinutes }) => workedMinutes));
  const { goal } = sheet;
  return (
    <div className="grid max-w-md gap-1.5">
      <p className="flex flex-wrap gap-x-3 text-sm">
        <span>
          <b className="font-semibold">
            <Duration of={billable} />
          </b>{" "}
          <span className="text-muted">
            to bill, goal <Duration of={goal} />
          </span>
        </span>
        <span className="text-muted">
          <Duration of={worked} /> worked
        </span>
      </p>
      <Bar
        label={`${formatDuration(billable)} to bill, goal ${formatDuration(goal)}`}
        parts={[{ value: billable, tone: billable >= goal ? "green" : "accent" }]}
        goal={goal}
      />
    </div>
  );
}
