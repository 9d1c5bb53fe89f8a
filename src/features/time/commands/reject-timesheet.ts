import "server-only";
import { namedAsDecider } from "#access/subject.ts";
import { objectionToBilled } from "#features/billing/model/billing-lock.ts";
import { formatSpan } from "#kernel/calendar.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToStale, rejectTimesheetInput } from "../model/timesheet-decision.ts";
import { statusAfter } from "../model/timesheet-status.ts";
import { lockSheet, tellAbout, touchSheet } from "../sheet-records.ts";

/** An approver sends a timesheet back with a reason, also one that was approved; every level decides again after it is corrected. */
export const rejectTimesheet = command({
  name: "timesheet.reject",
  input: rejectTimesheetInput,
  subject: ({ tx, actor, input }) => lockSheet(tx, actor, input.timesheetId),
  run: async ({ tx, actor, now, input, subject: sheet }) => {
    const status = statusAfter(sheet.status, "reject");
    stopIf(objectionToStale(sheet, input.version, sheet.person.name));
    const ended = await tx.billingItem.count({ where: { timeEntry: { timesheetId: sheet.id } } });
    stopIf(objectionToBilled(ended, "timesheet"));

    const { reason } = input;
    const decided = { decidedAt: now, decidedById: actor.id, reason };
    await touchSheet(tx, sheet.id, { status, approvalLevel: 1, submittedAt: null, ...decided });
    const owner = { id: sheet.ownerId, email: sheet.person.email };
    await tellAbout(tx, { actor, now }, owner, {
      sentence: `${namedAsDecider(actor, sheet)} rejected your timesheet ${formatSpan(sheet.period, actor.desk.locale)}`,
      href: `/timesheet/${sheet.period.startsOn}`,
      details: `The reason: ${reason}\n\nYou can correct it and submit it again.`,
    });

    return {
      value: { timesheetId: sheet.id, personName: sheet.person.name },
      about: { type: "timesheet", id: sheet.id },
      change: { from: sheet.status, to: status, level: sheet.approvalLevel, reason },
    };
  },
});
