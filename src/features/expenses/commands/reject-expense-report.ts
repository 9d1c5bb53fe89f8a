import "server-only";
import { namedAsDecider } from "#access/subject.ts";
import { objectionToBilled } from "#features/billing/model/billing-lock.ts";
import { tellAbout } from "#features/time/sheet-records.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToStaleReport } from "../model/expense-report.ts";
import { reportStatusAfter, storedStatus } from "../model/expense-report-status.ts";
import { objectionToRefused, refusedInWords, rejectExpenseReportInput } from "../model/report-decision.ts";
import { spanOfReport } from "../model/report-name.ts";
import { markRefused } from "../refusal-records.ts";
import { expensesInWords, lockReport, touchReport } from "../report-records.ts";

/** An approver sends an expense report back with a reason, also one that was approved; it can be corrected again. */
export const rejectExpenseReport = command({
  name: "expenseReport.reject",
  input: rejectExpenseReportInput,
  subject: ({ tx, actor, input }) => lockReport(tx, actor, input.reportId),
  run: async ({ tx, actor, now, input, subject: report }) => {
    const status = reportStatusAfter(report.status, "reject");
    stopIf(objectionToStaleReport(report, input.version, report.person.name));
    const ended = await tx.billingItem.count({ where: { expense: { reportId: report.id } } });
    stopIf(objectionToBilled(ended, "expense report"));
    const { refused } = input;
    const words = await expensesInWords(tx, report.id, actor.desk);
    stopIf(objectionToRefused(refused, [...words.keys()], "any"));

    const onesInWords = refusedInWords(refused, words);
    const reason = input.reason || onesInWords;
    const decided = { decidedAt: now, decidedById: actor.id, reason };
    await touchReport(tx, report.id, { status: storedStatus(status), submittedAt: null, ...decided });
    await markRefused(tx, report.id, refused);
    const owner = { id: report.ownerId, email: report.person.email };
    const also = input.reason !== "" && onesInWords !== "" ? `\n\n${onesInWords}` : "";
    await tellAbout(tx, { actor, now }, owner, {
      sentence: `${namedAsDecider(actor, report)} rejected your expenses of ${spanOfReport(report.facts, actor.desk.locale)}`,
      href: `/expenses/${report.id}`,
      details: `The reason: ${reason}${also}\n\nYou can correct the report and submit it again.`,
    });
    return {
      value: { reportId: report.id, personName: report.person.name },
      about: { type: "expenseReport", id: report.id },
      change: { from: report.status, to: status, reason, ...(onesInWords === "" ? {} : { refused: onesInWords }) },
    };
  },
});
