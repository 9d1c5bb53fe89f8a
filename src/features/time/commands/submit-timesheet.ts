import "server-only";
import { dayAt, formatSpan } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import {
  decidersAt,
  levelAfter,
  objectionToStale,
  objectionToSubmit,
  timesheetInput,
} from "../model/timesheet-decision.ts";
import { statusAfter } from "../model/timesheet-status.ts";
import { lockSheet, tellAbout, totalsOf, touchSheet, withDeputies } from "../sheet-records.ts";

/** A technician hands in a timesheet: it locks, and the approvers of the first level are told. */
export const submitTimesheet = command({
  name: "timesheet.submit",
  input: timesheetInput,
  subject: ({ tx, actor, input }) => lockSheet(tx, actor, input.timesheetId),
  run: async ({ tx, actor, now, input, subject: sheet }) => {
    const status = statusAfter(sheet.status, "submit");
    stopIf(objectionToStale(sheet, input.version, actor.name));
    const { entries, worked, billable } = await totalsOf(tx, sheet.id);
    const { approvers } = sheet;
    stopIf(objectionToSubmit({ entries, approvers }));

    const level = levelAfter(0, approvers) ?? 1;
    await touchSheet(tx, sheet.id, {
      status,
      approvalLevel: level,
      submittedAt: now,
      decidedAt: null,
      decidedById: null,
      reason: "",
    });
    const period = formatSpan(sheet.period, actor.desk.locale);
    const deciders = approvers.filter((candidate) => candidate.level === level);
    const today = dayAt(now, actor.desk.timeZone);
    for (const approver of await withDeputies(tx, deciders, sheet.ownerId, today)) {
      await tellAbout(tx, { actor, now }, approver, {
        sentence: `${sheet.person.name} submitted the timesheet ${period}`,
        href: `/timesheets/${sheet.id}`,
        details: `${formatDuration(worked)} worked, ${formatDuration(billable)} to bill. It waits for your approval.`,
      });
    }

    return {
      value: { period, decidedBy: decidersAt(level, approvers) },
      about: { type: "timesheet", id: sheet.id },
      change: { from: sheet.status, to: status, workedMinutes: worked, billableMinutes: billable, entries, level },
    };
  },
});
