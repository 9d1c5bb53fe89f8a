import "server-only";
import { namedAsDecider } from "#access/subject.ts";
import { dayAt, formatSpan } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { levelAfter, objectionToSelfApproval, objectionToStale, timesheetInput } from "../model/timesheet-decision.ts";
import { statusAfter } from "../model/timesheet-status.ts";
import { lockSheet, tellAbout, totalsOf, touchSheet, withDeputies } from "../sheet-records.ts";

/** An approver accepts a timesheet as it was on the screen; it is approved when the last level with approvers has accepted. */
export const approveTimesheet = command({
  name: "timesheet.approve",
  input: timesheetInput,
  subject: ({ tx, actor, input }) => lockSheet(tx, actor, input.timesheetId),
  run: async ({ tx, actor, now, input, subject: sheet }) => {
    const approved = statusAfter(sheet.status, "approve");
    stopIf(objectionToStale(sheet, input.version, sheet.person.name));
    const { approvers, approvalLevel: level } = sheet;
    const deciders = approvers.filter((approver) => approver.level === level);
    stopIf(objectionToSelfApproval(actor.id, sheet.ownerId, deciders));

    const nextLevel = levelAfter(level, approvers);
    const status = nextLevel === undefined ? approved : sheet.status;
    const decided = { decidedAt: now, decidedById: actor.id, reason: "" };
    await touchSheet(tx, sheet.id, { status, approvalLevel: nextLevel ?? level, ...decided });

    const period = formatSpan(sheet.period, actor.desk.locale);
    const { worked, billable } = await totalsOf(tx, sheet.id);
    const details = `${formatDuration(worked)} worked, ${formatDuration(billable)} to bill.`;
    if (nextLevel === undefined) {
      const sentence = `${namedAsDecider(actor, sheet)} approved your timesheet ${period}`;
      const owner = { id: sheet.ownerId, email: sheet.person.email };
      await tellAbout(tx, { actor, now }, owner, { sentence, href: `/timesheet/${sheet.period.startsOn}`, details });
    }
    const nextDeciders = approvers.filter((candidate) => candidate.level === nextLevel);
    const today = dayAt(now, actor.desk.timeZone);
    for (const approver of await withDeputies(tx, nextDeciders, sheet.ownerId, today)) {
      const sentence = `${sheet.person.name}'s timesheet ${period} waits for your approval`;
      await tellAbout(tx, { actor, now }, approver, { sentence, href: `/timesheets/${sheet.id}`, details });
    }

    return {
      value: { timesheetId: sheet.id, personName: sheet.person.name },
      about: { type: "timesheet", id: sheet.id },
      change: {
        from: sheet.status,
        to: status,
        level,
        selfApproved: actor.id === sheet.ownerId,
        workedMinutes: worked,
      },
    };
  },
});
