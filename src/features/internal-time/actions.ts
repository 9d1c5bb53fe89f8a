"use server";
import { formatDuration } from "#kernel/duration.ts";
import { action } from "#server/action.ts";
import { amendInternalTime } from "./commands/amend-internal-time.ts";
import { approveTimeOff } from "./commands/approve-time-off.ts";
import { cancelTimeOff } from "./commands/cancel-time-off.ts";
import { createInternalTimeCode } from "./commands/create-internal-time-code.ts";
import { editInternalTimeCode } from "./commands/edit-internal-time-code.ts";
import { logInternalTime } from "./commands/log-internal-time.ts";
import { logInternalTimeFor } from "./commands/log-internal-time-for.ts";
import { rejectTimeOff } from "./commands/reject-time-off.ts";
import { removeInternalTime } from "./commands/remove-internal-time.ts";
import { requestTimeOff } from "./commands/request-time-off.ts";
import { setAllowance } from "./commands/set-allowance.ts";

const ownSheet = (day: string) => ({ to: `/timesheet/${day}?day=${day}` });

export const logInternalTimeAction = action(logInternalTime, ({ workedMinutes, period }) => ({
  message: `${formatDuration(workedMinutes)} written down, on your timesheet for ${period}.`,
}));
export const logInternalTimeForAction = action(logInternalTimeFor, ({ workedMinutes, period, personName }) => ({
  message: `${formatDuration(workedMinutes)} written down, on ${personName}’s timesheet for ${period}. ${personName} is told.`,
}));
export const amendInternalTimeAction = action(amendInternalTime, ({ workedOn }) => ownSheet(workedOn));
export const moveInternalTimeAction = action(amendInternalTime, () => ({ message: "Saved." }));
export const removeInternalTimeAction = action(removeInternalTime, ({ workedOn }) => ownSheet(workedOn));
export const requestTimeOffAction = action(requestTimeOff, ({ words, status }) => ({
  message: status === "approved" ? `${words}. It stands on your timesheet.` : `Asked for ${words}.`,
}));
export const cancelTimeOffAction = action(cancelTimeOff, () => ({ to: "/time-off" }));
export const approveTimeOffAction = action(approveTimeOff, () => ({ to: "/approvals" }));
export const rejectTimeOffAction = action(rejectTimeOff, () => ({ to: "/approvals" }));
export const createInternalTimeCodeAction = action(createInternalTimeCode, ({ id }) => ({
  to: `/admin/internal-time/${id}`,
}));
export const editInternalTimeCodeAction = action(editInternalTimeCode, ({ name }) => ({ message: `${name} saved.` }));
export const setAllowanceAction = action(setAllowance, ({ personName, name, year }) => ({
  message: `${name} of ${personName} in ${year} saved.`,
}));
