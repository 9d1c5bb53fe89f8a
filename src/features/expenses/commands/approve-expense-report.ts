import "server-only";
import { namedAsDecider } from "#access/subject.ts";
import { tellAbout } from "#features/time/sheet-records.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToOwnReport, objectionToStaleReport } from "../model/expense-report.ts";
import { reportStatusAfter, storedStatus } from "../model/expense-report-status.ts";
import { dueInWords } from "../model/expense-words.ts";
import { approveExpenseReportInput, objectionToRefused, refusedInWords } from "../model/report-decision.ts";
import { spanOfReport } from "../model/report-name.ts";
import { moveRefused } from "../refusal-records.ts";
import { expensesInWords, lockReport, reportTotalsOf, touchReport } from "../report-records.ts";

/**
 * An approver accepts an expense report as it was on the screen, or what is left of it when some expenses are refused: those go
 * back to their person. It leaves every other approver's list.
 */
export const approveExpenseReport = command({
  name: "expenseReport.approve",
  input: approveExpenseReportInput,
  subject: ({ tx, actor, input }) => lockReport(tx, actor, input.reportId),
  run: async ({ tx, actor, now, input, subject: report }) => {
    const status = reportStatusAfter(report.status, "approve");
    stopIf(objectionToStaleReport(report, input.version, report.person.name));
    stopIf(objectionToOwnReport(actor.id, report.ownerId, report.approvers));
    const { refused } = input;
    const words = await expensesInWords(tx, report.id, actor.desk);
    stopIf(objectionToRefused(refused, [...words.keys()], "not all"));
    const next = refused.length > 0 ? await moveRefused(tx, actor, report.id, refused) : undefined;

    const decided = { decidedAt: now, decidedById: actor.id, reason: "" };
    await touchReport(tx, report.id, { status: storedStatus(status), ...decided });
    const { expenses, amount, reimbursable, due } = await reportTotalsOf(tx, report.id);
    const owner = { id: report.ownerId, email: report.person.email };
    const butFor = refused.length === 0 ? "" : `, but for ${refused.length} of them`;
    const name = namedAsDecider(actor, report);
    await tellAbout(tx, { actor, now }, owner, {
      sentence: `${name} approved your expenses of ${spanOfReport(report.facts, actor.desk.locale)}${butFor}`,
      href: `/expenses/${(next ?? report).id}`,
      details: [`${dueInWords(due, actor.desk)}.`, ...(next ? [whatToDo(refusedInWords(refused, words))] : [])].join(
        "\n\n",
      ),
    });
    const selfApproved = actor.id === report.ownerId;
    return {
      value: { reportId: report.id, personName: report.person.name, refused: refused.length },
      about: { type: "expenseReport", id: report.id },
      change: {
        from: report.status,
        to: status,
        expenses,
        amount,
        reimbursable,
        due,
        selfApproved,
        ...(next ? { refused: refusedInWords(refused, words), movedTo: next.id } : {}),
      },
    };
  },
});

const whatToDo = (words: string) => `Refused:\n${words}\n\nYou can correct what was refused and submit it again.`;
