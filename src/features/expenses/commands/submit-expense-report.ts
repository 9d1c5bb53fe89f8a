import "server-only";
import { tellAbout, withDeputies } from "#features/time/sheet-records.ts";
import { dayAt } from "#kernel/calendar.ts";
import { formatMoney } from "#kernel/money.ts";
import { money } from "#kernel/quantity.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { expenseReportInput, objectionToStaleReport, objectionToSubmitReport } from "../model/expense-report.ts";
import { reportStatusAfter, storedStatus } from "../model/expense-report-status.ts";
import { dueInWords } from "../model/expense-words.ts";
import { spanOfReport } from "../model/report-name.ts";
import { lockReport, reportTotalsOf, touchReport } from "../report-records.ts";

/** Somebody hands in an expense report: it locks, and all its approvers are told. */
export const submitExpenseReport = command({
  name: "expenseReport.submit",
  input: expenseReportInput,
  subject: ({ tx, actor, input }) => lockReport(tx, actor, input.reportId),
  run: async ({ tx, actor, now, input, subject: report }) => {
    const status = reportStatusAfter(report.status, "submit");
    stopIf(objectionToStaleReport(report, input.version, actor.name));
    const { expenses, amount, reimbursable, due } = await reportTotalsOf(tx, report.id);
    stopIf(objectionToSubmitReport({ expenses, approvers: report.approvers }));

    const undecided = { decidedAt: null, decidedById: null, reason: "" };
    await touchReport(tx, report.id, { status: storedStatus(status), submittedAt: now, ...undecided });
    const { currency, locale } = actor.desk;
    const today = dayAt(now, actor.desk.timeZone);
    for (const approver of await withDeputies(tx, report.approvers, report.ownerId, today)) {
      await tellAbout(tx, { actor, now }, approver, {
        sentence: `${report.person.name} submitted the expenses of ${spanOfReport(report.facts, locale)}`,
        href: `/expenses/${report.id}`,
        details: `${formatMoney(money(amount), currency, locale)} in all, ${dueInWords(due, actor.desk)}. It waits for your approval.`,
      });
    }
    return {
      value: { reportId: report.id },
      about: { type: "expenseReport", id: report.id },
      change: { from: report.status, to: status, expenses, amount, reimbursable, due },
    };
  },
});
