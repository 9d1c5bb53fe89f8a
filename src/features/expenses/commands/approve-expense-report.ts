import "server-only";
import { namedAsDecider } from "#access/subject.ts";
import { tellAbout } from "#features/time/sheet-records.ts";
import { formatSpan } from "#kernel/calendar.ts";
import { formatMoney } from "#kernel/money.ts";
import { money } from "#kernel/quantity.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { expenseReportInput, objectionToOwnReport, objectionToStaleReport } from "../model/expense-report.ts";
import { reportStatusAfter } from "../model/expense-report-status.ts";
import { lockReport, reportTotalsOf, touchReport } from "../records.ts";

/** An approver accepts an expense report as it was on the screen; it leaves every other approver's list. */
export const approveExpenseReport = command({
  name: "expenseReport.approve",
  input: expenseReportInput,
  subject: ({ tx, actor, input }) => lockReport(tx, actor, input.reportId),
  run: async ({ tx, actor, now, input, subject: report }) => {
    const status = reportStatusAfter(report.status, "approve");
    stopIf(objectionToStaleReport(report, input.version, report.person.name));
    stopIf(objectionToOwnReport(actor.id, report.ownerId, report.approvers));

    const decided = { decidedAt: now, decidedById: actor.id, reason: "" };
    await touchReport(tx, report.id, { status, ...decided });
    const { expenses, amount, reimbursable } = await reportTotalsOf(tx, report.id);
    const { currency, locale } = actor.desk;
    const owner = { id: report.ownerId, email: report.person.email };
    await tellAbout(tx, { actor, now }, owner, {
      sentence: `${namedAsDecider(actor, report)} approved your expenses of ${formatSpan(report.facts.period, locale)}`,
      href: `/expenses/${report.id}`,
      details: `${formatMoney(money(reimbursable), currency, locale)} to refund.`,
    });
    const selfApproved = actor.id === report.ownerId;
    return {
      value: { reportId: report.id, personName: report.person.name },
      about: { type: "expenseReport", id: report.id },
      change: { from: report.status, to: status, expenses, amount, reimbursable, selfApproved },
    };
  },
});
