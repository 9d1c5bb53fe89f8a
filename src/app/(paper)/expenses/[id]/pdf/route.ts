import { clockOf } from "#features/activity/model/clock.ts";
import { expenseReport } from "#features/expenses/queries/expense-report.ts";
import { receiptsOfReport } from "#features/expenses/queries/receipts-of-report.ts";
import { nameOfReportFile, reportAsPdf } from "#features/expenses/report-on-paper.ts";
import { plainFileName } from "#kernel/file-name.ts";
import { isId } from "#kernel/id.ts";
import { fileAnswer, noSuchFile, signedOut } from "#server/file-answer.ts";
import { maybeActor } from "#server/session.ts";

/** An expense report with its receipts as a PDF file, for those who may see the report. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return signedOut();
  const { id } = await params;
  const report = isId(id) ? await expenseReport(actor, id) : undefined;
  if (!report) return noSuchFile();
  const receipts = await receiptsOfReport(actor, id);
  const { desk } = actor;
  const bytes = await reportAsPdf({ report, receipts, desk, clock: clockOf(actor), madeBy: actor.name });
  return fileAnswer(bytes, { name: plainFileName(nameOfReportFile(report)), mediaType: "application/pdf" });
}
