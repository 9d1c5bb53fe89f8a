import { Decision } from "#features/time/components/decision.tsx";
import { approveExpenseReportAction, rejectExpenseReportAction } from "../actions.ts";
import type { ReportView } from "../queries/expense-report.ts";

/** Approve or reject the report that is on the screen. */
export function ReportDecision({
  report,
  isRejecting,
  href,
}: {
  report: ReportView;
  isRejecting: boolean;
  /** Where this decision stands. */
  href: string;
}) {
  const decidable = {
    id: report.id,
    version: report.version,
    isApproved: report.status === "approved",
    ownerName: report.person.name,
    noun: "expense report",
    approveWords: "Approve expenses",
    idField: "reportId",
    approve: approveExpenseReportAction,
    reject: rejectExpenseReportAction,
  };
  const rejectHref = `${href}${href.includes("?") ? "&" : "?"}reject=1`;
  return (
    <Decision of={decidable} may={report.may} isRejecting={isRejecting} rejectHref={rejectHref} cancelHref={href} />
  );
}
