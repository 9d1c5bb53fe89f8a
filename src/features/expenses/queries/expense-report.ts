import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { abilities } from "#access/subject.ts";
import { eventsFrom } from "#kernel/machine.ts";
import { objectionToOwnReport } from "../model/expense-report.ts";
import { acceptsExpenses, expenseReportMachine } from "../model/expense-report-status.ts";
import { approversOfReport, type ReportRow, reportRowById } from "./expense-reports.ts";
import { type ReportItem, reportItems } from "./report-items.ts";

/** What can be done to a report by the one who looks at it, now. */
export interface ReportAbilities {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly recall: boolean;
  readonly approve: boolean;
  readonly reject: boolean;
  readonly pay: boolean;
}

/** An expense report whole: its head, its expenses by day, who decides, and what the reader may do. */
export interface ReportView extends ReportRow {
  readonly lines: readonly ReportItem[];
  readonly approverNames: readonly string[];
  readonly may: ReportAbilities;
}

/** One expense report with its expenses, as far as the actor may see it. */
export const expenseReport = cache(async (actor: Actor, id: string): Promise<ReportView | undefined> => {
  const [report, lines, approvers] = await Promise.all([
    reportRowById(actor, id),
    reportItems(actor, id),
    approversOfReport(actor, id),
  ]);
  if (!report) return undefined;
  const facts = { ownerId: report.person.id, approverIds: approvers.map((approver) => approver.id) };
  const right = abilities(actor, facts, [
    "expenseReport.edit",
    "expenseReport.submit",
    "expenseReport.recall",
    "expenseReport.approve",
    "expenseReport.reject",
    "expenseReport.pay",
  ]);
  const events = eventsFrom(expenseReportMachine, report.status);
  const isOwnForOthers = objectionToOwnReport(actor.id, report.person.id, approvers) !== undefined;
  return {
    ...report,
    lines,
    approverNames: approvers.map(({ name }) => name),
    may: {
      edit: acceptsExpenses(report.status) && right["expenseReport.edit"],
      submit: events.includes("submit") && right["expenseReport.submit"] && report.count > 0,
      recall: events.includes("recall") && right["expenseReport.recall"],
      approve: events.includes("approve") && right["expenseReport.approve"] && !isOwnForOthers,
      reject: events.includes("reject") && right["expenseReport.reject"] && !isOwnForOthers,
      pay: events.includes("pay") && right["expenseReport.pay"],
    },
  };
});
