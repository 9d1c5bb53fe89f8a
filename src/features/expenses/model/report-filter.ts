/** What a list of expense reports can be narrowed to. */
export const reportFilters = {
  waiting: { text: "Submitted", where: { status: "submitted" } },
  approved: { text: "To pay", where: { status: "approved", paidAt: null } },
  paid: { text: "Paid", where: { paidAt: { not: null } } },
  open: { text: "In progress", where: { status: "open" } },
  rejected: { text: "Rejected", where: { status: "rejected" } },
} as const;

/** The name of a filter of expense reports. */
export type ReportFilter = keyof typeof reportFilters;

/** The filters, in the order of the screen. */
export const reportFilterNames = Object.keys(reportFilters).filter(isReportFilter);

/** Whether a text from an address names a filter. */
export function isReportFilter(text: string): text is ReportFilter {
  return Object.hasOwn(reportFilters, text);
}

/** The address of the list with a filter, or of a later page of it. */
export function hrefOfReports(filter: ReportFilter, ticked: "none" | "all" = "none", page = 1): string {
  return `/expenses/reports?show=${filter}${page > 1 ? `&page=${page}` : ""}${ticked === "all" ? "&ticked=all" : ""}`;
}
