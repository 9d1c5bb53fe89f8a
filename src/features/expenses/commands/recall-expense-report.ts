import "server-only";
import { tellAbout, withDeputies } from "#features/time/sheet-records.ts";
import { dayAt } from "#kernel/calendar.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { expenseReportInput, objectionToStaleReport } from "../model/expense-report.ts";
import { reportStatusAfter, storedStatus } from "../model/expense-report-status.ts";
import { spanOfReport } from "../model/report-name.ts";
import { lockReport, touchReport } from "../report-records.ts";

/** Somebody takes a submitted expense report back before it was approved; it leaves the approvers' lists. */
export const recallExpenseReport = command({
  name: "expenseReport.recall",
  input: expenseReportInput,
  subject: ({ tx, actor, input }) => lockReport(tx, actor, input.reportId),
  run: async ({ tx, actor, now, input, subject: report }) => {
    const status = reportStatusAfter(report.status, "recall");
    stopIf(objectionToStaleReport(report, input.version, actor.name));
    await touchReport(tx, report.id, { status: storedStatus(status), submittedAt: null });
    const today = dayAt(now, actor.desk.timeZone);
    for (const approver of await withDeputies(tx, report.approvers, report.ownerId, today)) {
      await tellAbout(tx, { actor, now }, approver, {
        sentence: `${report.person.name} recalled the expenses of ${spanOfReport(report.facts, actor.desk.locale)}`,
        href: "/approvals",
        details: "They do not wait for you any more.",
      });
    }
    return {
      value: { reportId: report.id },
      about: { type: "expenseReport", id: report.id },
      change: { from: report.status, to: status },
    };
  },
});
