"use server";
import { formatDuration } from "#kernel/duration.ts";
import { action, actionForEach } from "#server/action.ts";
import { amendTime } from "./commands/amend-time.ts";
import { approveTimesheet } from "./commands/approve-timesheet.ts";
import { logTime } from "./commands/log-time.ts";
import { recallTimesheet } from "./commands/recall-timesheet.ts";
import { rejectTimesheet } from "./commands/reject-timesheet.ts";
import { removeTime } from "./commands/remove-time.ts";
import { submitTimesheet } from "./commands/submit-timesheet.ts";

const ownSheet = (day: string) => ({ to: `/timesheet/${day}?day=${day}` });

export const logTimeAction = action(logTime, ({ workedMinutes, period }) => ({
  message: `${formatDuration(workedMinutes)} logged, on your timesheet for ${period}.`,
}));
export const amendTimeAction = action(amendTime, ({ workedOn }) => ownSheet(workedOn));
export const removeTimeAction = action(removeTime, ({ workedOn }) => ownSheet(workedOn));
export const submitTimesheetAction = action(submitTimesheet, ({ period, decidedBy }) => ({
  message: `${period} submitted. It waits for ${decidedBy}.`,
}));
export const recallTimesheetAction = action(recallTimesheet, ({ period }) => ({
  message: `${period} recalled. It is open again.`,
}));
export const approveTimesheetAction = action(approveTimesheet, () => ({ to: "/approvals" }));
export const approveTimesheetsAction = actionForEach(approveTimesheet, (sheets) => ({
  message: `${sheets.length} approved: ${sheets.map(({ personName }) => personName).join(", ")}.`,
}));
export const rejectTimesheetAction = action(rejectTimesheet, () => ({ to: "/approvals" }));
