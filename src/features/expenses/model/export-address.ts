import { z } from "zod";
import { type DateSpan, parseLocalDate } from "#kernel/calendar.ts";
import type { Outcome } from "#kernel/refusal.ts";

/** What is exported: the approved expenses of a span of days, or of some reports. */
export interface ExpenseExport {
  readonly span: DateSpan | undefined;
  readonly reportIds: readonly string[];
  readonly fileName: string;
}

const mostReports = 500;

const refused = (message: string) => ({ ok: false, refusal: { kind: "invalid", message } }) as const;

/** What an address asks to be exported, or what is wrong with it. */
export function readExportAddress(asked: URLSearchParams): Outcome<ExpenseExport> {
  const reportIds = asked.getAll("report");
  if (reportIds.length > 0) {
    if (reportIds.length > mostReports) return refused(`At most ${mostReports} reports at once.`);
    if (!reportIds.every((id) => z.uuid().safeParse(id).success)) return refused("One of the reports is none.");
    return { ok: true, value: { span: undefined, reportIds, fileName: "expenses.csv" } };
  }
  const [startsOn, endsOn] = [parseLocalDate(asked.get("from") ?? ""), parseLocalDate(asked.get("to") ?? "")];
  if (startsOn === undefined || endsOn === undefined)
    return refused("Choose the first and the last day of the export.");
  if (endsOn < startsOn) return refused("The last day of the export cannot be before the first.");
  return {
    ok: true,
    value: { span: { startsOn, endsOn }, reportIds: [], fileName: `expenses-${startsOn}-${endsOn}.csv` },
  };
}
