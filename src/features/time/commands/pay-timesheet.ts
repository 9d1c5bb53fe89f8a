import "server-only";
import { notify } from "#features/activity/records.ts";
import { formatSpan } from "#kernel/calendar.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToStale, timesheetInput } from "../model/timesheet-decision.ts";
import { statusAfter } from "../model/timesheet-status.ts";
import { lockSheet, totalsOf, touchSheet } from "../sheet-records.ts";

/** Whoever does the payroll marks an approved timesheet as paid; from then on nobody changes it, its approver neither. */
export const payTimesheet = command({
  name: "timesheet.pay",
  input: timesheetInput,
  subject: ({ tx, actor, input }) => lockSheet(tx, actor, input.timesheetId),
  run: async ({ tx, actor, now, input, subject: sheet }) => {
    const status = statusAfter(sheet.status, "pay");
    stopIf(objectionToStale(sheet, input.version, sheet.person.name));
    await touchSheet(tx, sheet.id, { status, paidAt: now });

    const period = formatSpan(sheet.period, actor.desk.locale);
    if (sheet.ownerId !== actor.id) {
      const sentence = `${actor.name} marked your timesheet ${period} as paid`;
      await notify(tx, sheet.ownerId, sentence, `/timesheet/${sheet.period.startsOn}`, now);
    }
    const { worked } = await totalsOf(tx, sheet.id);
    return {
      value: { timesheetId: sheet.id, personName: sheet.person.name, period },
      about: { type: "timesheet", id: sheet.id },
      change: { from: sheet.status, to: status, workedMinutes: worked },
    };
  },
});
