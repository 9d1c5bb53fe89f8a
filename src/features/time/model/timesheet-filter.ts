/** What a list of timesheets can be narrowed to. */
export const timesheetFilters = {
  unapproved: "Not yet approved",
  waiting: "Submitted",
  open: "Open",
  rejected: "Rejected",
  approved: "Approved",
  paid: "Paid",
  mine: "Mine to hand in",
} as const;

/** The name of a filter of timesheets. */
export type TimesheetFilter = keyof typeof timesheetFilters;

/** The filters, in the order of the screen. */
export const timesheetFilterNames = Object.keys(timesheetFilters).filter(isTimesheetFilter);

/** Whether a text from an address names a filter. */
export function isTimesheetFilter(text: string): text is TimesheetFilter {
  return Object.hasOwn(timesheetFilters, text);
}

/** The address of the list with a filter, or of a later page of it. */
export function hrefOfTimesheets(filter: TimesheetFilter, ticked: "none" | "all" = "none", page = 1): string {
  return `/timesheets?show=${filter}${page > 1 ? `&page=${page}` : ""}${ticked === "all" ? "&ticked=all" : ""}`;
}
