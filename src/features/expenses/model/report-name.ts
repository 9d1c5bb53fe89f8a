import { type DateSpan, formatSpan } from "#kernel/calendar.ts";

/** What tells the reports of a person apart: the period and which part of it. */
export interface ReportPeriod {
  readonly period: DateSpan;
  readonly part: number;
}

/** The period of a report: "Nov 15–21", and "Nov 15–21, part 2" for what came after the first was handed in. */
export function spanOfReport({ period, part }: ReportPeriod, locale: string): string {
  const span = formatSpan(period, locale);
  return part > 1 ? `${span}, part ${part}` : span;
}
