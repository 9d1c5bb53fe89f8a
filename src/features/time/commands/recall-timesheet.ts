import "server-only";
import { dayAt, formatSpan } from "#kernel/calendar.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToRecall, objectionToStale, timesheetInput } from "../model/timesheet-decision.ts";
import { statusAfter } from "../model/timesheet-status.ts";
import { decidersOf, lockSheet, tellAbout, touchSheet, withDeputies } from "../sheet-records.ts";

/** A technician takes a submitted timesheet back before anybody approved it; it leaves the approvers' lists. */
export const recallTimesheet = command({
  name: "timesheet.recall",
  input: timesheetInput,
  subject: ({ tx, actor, input }) => lockSheet(tx, actor, input.timesheetId),
  run: async ({ tx, actor, now, input, subject: sheet }) => {
    const status = statusAfter(sheet.status, "recall");
    const { locale } = actor.desk;
    stopIf(objectionToRecall(sheet.decision, locale));
    stopIf(objectionToStale(sheet, input.version, actor.name));

    await touchSheet(tx, sheet.id, { status, submittedAt: null });
    const period = formatSpan(sheet.period, locale);
    const told = decidersOf(sheet, sheet.approvers);
    for (const approver of await withDeputies(tx, told, sheet.ownerId, dayAt(now, actor.desk.timeZone))) {
      await tellAbout(tx, { actor, now }, approver, {
        sentence: `${sheet.person.name} recalled the timesheet ${period}`,
        href: "/approvals",
        details: "It does not wait for you any more.",
      });
    }

    return {
      value: { period },
      about: { type: "timesheet", id: sheet.id },
      change: { from: sheet.status, to: status },
    };
  },
});
