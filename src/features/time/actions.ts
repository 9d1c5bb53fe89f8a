"use server";
import { action, actionForEach } from "#server/action.ts";
import { addWorkType } from "./commands/add-work-type.ts";
import { amendTime } from "./commands/amend-time.ts";
import { approveTimesheet } from "./commands/approve-timesheet.ts";
import { attachTimer } from "./commands/attach-timer.ts";
import { changeTimesheetCalendar } from "./commands/change-timesheet-calendar.ts";
import { confirmTimer } from "./commands/confirm-timer.ts";
import { discardTimer } from "./commands/discard-timer.ts";
import { editTimeRules } from "./commands/edit-time-rules.ts";
import { editWorkType } from "./commands/edit-work-type.ts";
import { logTime } from "./commands/log-time.ts";
import { logTimeFor } from "./commands/log-time-for.ts";
import { pauseTimer } from "./commands/pause-timer.ts";
import { payTimesheet } from "./commands/pay-timesheet.ts";
import { recallTimesheet } from "./commands/recall-timesheet.ts";
import { rejectTimesheet } from "./commands/reject-timesheet.ts";
import { removeTime } from "./commands/remove-time.ts";
import { restoreTimer } from "./commands/restore-timer.ts";
import { resumeTimer } from "./commands/resume-timer.ts";
import { startTimer } from "./commands/start-timer.ts";
import { stopTimer } from "./commands/stop-timer.ts";
import { submitTimesheet } from "./commands/submit-timesheet.ts";
import { savedInWords } from "./model/saved-words.ts";

const whereToLog = (number: string | null) => (number ? `/tickets/${number}?add=time#composer` : "/tickets/new");
const ownSheet = (day: string) => ({ to: `/timesheet/${day}?day=${day}` });

export const logTimeAction = action(logTime, (saved) => ({ message: savedInWords(saved) }));
export const logTimeInPlaceAction = action(logTime, (saved) => ({ message: savedInWords(saved) }), "by the caller");
export const logTimeForAction = action(logTimeFor, ({ personName, ...saved }) => ({
  message: `${savedInWords(saved).replace("your timesheet", `${personName}’s timesheet`)} ${personName} is told.`,
}));
export const amendTimeAction = action(amendTime, ({ workedOn }) => ownSheet(workedOn));
export const moveTimeAction = action(amendTime, ({ split }) => ({ message: split || "Saved." }));
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
export const payTimesheetAction = action(payTimesheet, ({ personName, period }) => ({
  message: `The timesheet ${period} of ${personName} is paid.`,
}));
export const payTimesheetsAction = actionForEach(payTimesheet, (sheets) => ({
  message: `${sheets.length} marked as paid: ${[...new Set(sheets.map(({ personName }) => personName))].join(", ")}.`,
}));
export const rejectTimesheetAction = action(rejectTimesheet, () => ({ to: "/approvals" }));
export const startTimerAction = action(startTimer, ({ number }) => ({
  message: number ? `Your timer runs on ${number}.` : "A timer runs with this call.",
}));
export const pauseTimerAction = action(pauseTimer, () => ({ message: "Timer paused." }));
export const stopTimerAction = action(pauseTimer, ({ number }) => ({
  to: whereToLog(number),
}));
export const resumeTimerAction = action(resumeTimer, ({ number }) => ({
  message: number ? `Your timer runs on ${number}.` : "Your timer runs on the call.",
}));
export const attachTimerAction = action(attachTimer, ({ number }) => ({
  message: `The call's time counts on ${number}.`,
}));
export const confirmTimerAction = action(confirmTimer, ({ number }) => ({
  message: number ? `Your timer runs on, on ${number}.` : "Your timer runs on.",
}));
export const stopTimerAtAction = action(stopTimer, ({ number }) => ({ to: whereToLog(number) }));
export const discardTimerAction = action(discardTimer, () => ({ message: "Timer discarded." }));
export const restoreTimerAction = action(restoreTimer, () => ({ message: "The timer is back." }));
export const editTimeRulesAction = action(editTimeRules, () => ({
  message: "Saved. It holds for what is saved from now on.",
}));
export const changeTimesheetCalendarAction = action(changeTimesheetCalendar, () => ({ to: "/admin/time/periods" }));
export const addWorkTypeAction = action(addWorkType, () => ({ to: "/admin/work-types" }));
export const editWorkTypeAction = action(editWorkType, () => ({ to: "/admin/work-types" }));
