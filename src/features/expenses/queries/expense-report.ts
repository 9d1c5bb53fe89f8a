import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { abilities } from "#access/subject.ts";
import { eventsFrom } from "#kernel/machine.ts";
import { objectionToOwnReport } from "../model/expense-report.ts";
import { expenseReportMachine } from "../model/expense-report-status.ts";
import { type ExpenseLine, expenseLines } from "./expense-lines.ts";
import { approversOfReport, type ReportRow, reportRowById } from "./expense-reports.ts";

/** What can be done to a report by the one who looks at it, now. */
export interface ReportAbilities {
  readonly submit: boolean;
  readonly recall: boolean;
  readonly approve: boolean;
  readonly reject: boolean;
}

/** An expense report whole: its head, its expenses by day, who decides, and what the reader may do. */
export interface ReportView extends ReportRow {
  readonly lines: readonly ExpenseLine[];
  readonly approverNames: readonly string[];
  readonly may: ReportAbilities;
}

/** One expense report with its expenses, as far as the actor may see it. */
export const expenseReport = cache(async (actor: Actor, id: string): Promise<ReportView | undefined> => {
  const report = await reportRowById(actor, id);
  if (!report) return undefined;
  const [lines, approvers] = await Promise.all([
    expenseLines(actor, { reportId: id }, [{ spentOn: "asc" }, { createdAt: "asc" }, { id: "asc" }]),
    approversOfReport(actor, id),
  ]);
  const facts = { ownerId: report.person.id, approverIds: approvers.map((approver) => approver.id) };
  const right = abilities(actor, facts, [
    "expenseReport.submit",
    "expenseReport.recall",
    "expenseReport.approve",
    "expenseReport.reject",
  ]);
  const events = eventsFrom(expenseReportMachine, report.status);
  const isOwnForOthers = objectionToOwnReport(actor.id, report.person.id, approvers) !== undefined;
  return {
    ...report,
    lines,
    approverNames: approvers.map(({ name }) => name),
    may: {
      submit: events.includes("submit") && right["expenseReport.submit"] && report.count > 0,
      recall: events.includes("recall") && right["expenseReport.recall"],
      approve: events.includes("approve") && right["expenseReport.approve"] && !isOwnForOthers,
      reject: events.includes("reject") && right["expenseReport.reject"] && !isOwnForOthers,
    },
  };
});
