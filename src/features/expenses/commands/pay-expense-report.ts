import "server-only";
import { notify } from "#features/activity/records.ts";
import { formatMoney } from "#kernel/money.ts";
import { money } from "#kernel/quantity.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { expenseReportInput, objectionToStaleReport } from "../model/expense-report.ts";
import { reportStatusAfter } from "../model/expense-report-status.ts";
import { dueInWords } from "../model/expense-words.ts";
import { spanOfReport } from "../model/report-name.ts";
import { lockReport, reportTotalsOf, touchReport } from "../report-records.ts";

/** Whoever pays out marks an approved expense report as paid; from then on nobody changes it, its approver neither. */
export const payExpenseReport = command({
  name: "expenseReport.pay",
  input: expenseReportInput,
  subject: ({ tx, actor, input }) => lockReport(tx, actor, input.reportId),
  run: async ({ tx, actor, now, input, subject: report }) => {
    const status = reportStatusAfter(report.status, "pay");
    stopIf(objectionToStaleReport(report, input.version, report.person.name));
    await touchReport(tx, report.id, { paidAt: now });
    const { amount, due } = await reportTotalsOf(tx, report.id);
    const { currency, locale } = actor.desk;
    const span = spanOfReport(report.facts, locale);
    if (report.ownerId !== actor.id) {
      const sentence = `${actor.name} marked your expenses of ${span} as paid: ${due < 0 ? dueInWords(due, actor.desk) : formatMoney(money(due), currency, locale)}`;
      await notify(tx, report.ownerId, sentence, `/expenses/${report.id}`, now);
    }
    return {
      value: { reportId: report.id, personName: report.person.name, period: span },
      about: { type: "expenseReport", id: report.id },
      change: { from: report.status, to: status, amount, due },
    };
  },
});
