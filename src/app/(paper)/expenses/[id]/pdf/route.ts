import { clockOf } from "#features/activity/model/clock.ts";
import { expenseReport } from "#features/expenses/queries/expense-report.ts";
import { receiptsOfReport } from "#features/expenses/queries/receipts-of-report.ts";
import { nameOfReportFile, reportAsPdf } from "#features/expenses/report-on-paper.ts";
import { dispositionOf, plainFileName } from "#kernel/file-name.ts";
import { isId } from "#kernel/id.ts";
import { maybeActor } from "#server/session.ts";

/** An expense report with its receipts as a PDF file, for those who may see the report. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return new Response(null, { status: 401 });
  const { id } = await params;
  const report = isId(id) ? await expenseReport(actor, id) : undefined;
  if (!report) return new Response(null, { status: 404 });
  const receipts = await receiptsOfReport(actor, id);
  const { desk } = actor;
  const bytes = await reportAsPdf({ report, receipts, desk, clock: clockOf(actor), madeBy: actor.name });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(bytes.length),
      "Content-Disposition": dispositionOf(plainFileName(nameOfReportFile(report)), false),
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
