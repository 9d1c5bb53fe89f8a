import "server-only";
import { tellAbout } from "#features/time/sheet-records.ts";
import { formatSpan } from "#kernel/calendar.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { expenseReportInput, objectionToStaleReport } from "../model/expense-report.ts";
import { reportStatusAfter } from "../model/expense-report-status.ts";
import { lockReport, touchReport } from "../records.ts";

/** Somebody takes a submitted expense report back before it was approved; it leaves the approvers' lists. */
export const recallExpenseReport = command({
  name: "expenseReport.recall",
  input: expenseReportInput,
  subject: ({ tx, actor, input }) => lockReport(tx, actor, input.reportId),
  run: async ({ tx, actor, now, input, subject: report }) => {
    const status = reportStatusAfter(report.status, "recall");
    stopIf(objectionToStaleReport(report, input.version, actor.name));
    await touchReport(tx, report.id, { status, submittedAt: null });
    for (const approver of report.approvers) {
      await tellAbout(tx, { actor, now }, approver, {
        sentence: `${report.person.name} recalled the expenses of ${formatSpan(report.facts.period, actor.desk.locale)}`,
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
