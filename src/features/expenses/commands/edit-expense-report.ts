import "server-only";
import { formatMoney, parseMoney } from "#kernel/money.ts";
import { largestAmount, money } from "#kernel/quantity.ts";
import { objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editExpenseReportInput, objectionToLockedReport } from "../model/expense-report.ts";
import { lockReport, touchReport } from "../report-records.ts";

/** Somebody names their expense report, and says how much money they got for it before. */
export const editExpenseReport = command({
  name: "expenseReport.edit",
  input: editExpenseReportInput,
  subject: ({ tx, actor, input }) => lockReport(tx, actor, input.reportId),
  run: async ({ tx, actor, input, subject: report }) => {
    const { locale, currency, currencyDecimals } = actor.desk;
    stopIf(objectionToLockedReport(report.facts, locale, "cashAdvance"));
    const shown = (amount: number) => formatMoney(money(amount), currency, locale);
    if (report.version !== input.version) {
      throw new Refused({
        kind: "conflict",
        message: "This report changed in another window meanwhile. Compare, then save again.",
        theirs: { name: report.name, cashAdvance: shown(report.cashAdvance), version: String(report.version) },
      });
    }
    const typed = input.cashAdvance.trim();
    const advance = typed === "" ? money(0) : parseMoney(typed, currencyDecimals, locale);
    if (advance === undefined) return refuseAdvance("Cash advance is money, like 100 or 12.50.");
    if (advance < 0) return refuseAdvance("Cash advance cannot be below zero.");
    if (advance > largestAmount) return refuseAdvance(`Cash advance is at most ${shown(largestAmount)}.`);
    const { name } = input;
    await touchReport(tx, report.id, { name, cashAdvance: advance });
    const changed = [
      ...(name === report.name ? [] : [["name", { from: report.name, to: name }] as const]),
      ...(advance === report.cashAdvance
        ? []
        : [["cash advance", { from: shown(report.cashAdvance), to: shown(advance) }] as const]),
    ];
    return {
      value: { reportId: report.id },
      about: { type: "expenseReport", id: report.id },
      change: Object.fromEntries(changed),
    };
  },
});

function refuseAdvance(message: string): never {
  throw new Refused(objectionAt("cashAdvance", message));
}
