/** The timesheets that payroll is told about. */
export type PayrollFilter = "approved" | "paid";

/** Whether a text from an address names timesheets that payroll is told about. */
export function isPayrollFilter(text: string | null): text is PayrollFilter {
  return text === "approved" || text === "paid";
}

/** Where the file of a filter is. */
export const hrefOfPayroll = (filter: PayrollFilter): string => `/api/timesheets/payroll?show=${filter}`;

/** Minutes as hours with a decimal point, as payroll programs read them: exact to a third of a second. */
export function hoursForPayroll(minutes: number): string {
  return (minutes / 60).toFixed(4).replace(/0{1,2}$/, "");
}
