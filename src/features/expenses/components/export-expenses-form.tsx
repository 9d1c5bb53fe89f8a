import type { DateSpan } from "#kernel/calendar.ts";
import { buttonClasses } from "#ui/button-classes.ts";
import { classes } from "#ui/classes.ts";
import { controlClasses } from "#ui/forms/frame.tsx";

const dateClasses = classes(controlClasses, "tabular");

/** Saves the approved expenses of a span of days as a file for the bookkeeping. */
export function ExportExpensesForm({ span }: { span: DateSpan }) {
  const day = (name: string, label: string, start: string) => (
    <span className="w-36">
      <input type="date" name={name} aria-label={label} defaultValue={start} required className={dateClasses} />
    </span>
  );
  return (
    <form
      action="/api/expenses/export"
      className="flex flex-wrap items-center gap-2"
      aria-label="Export for accounting"
    >
      {day("from", "Export from", span.startsOn)}
      <span className="text-muted text-sm">to</span>
      {day("to", "Export to", span.endsOn)}
      <button type="submit" className={buttonClasses("secondary")}>
        Export CSV
      </button>
    </form>
  );
}
