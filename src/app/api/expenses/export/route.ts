import { canEver } from "#access/subject.ts";
import { readExportAddress } from "#features/expenses/model/export-address.ts";
import { expensesAsCsv } from "#features/expenses/queries/expenses-as-csv.ts";
import { maybeActor } from "#server/session.ts";

/** Approved expenses as a file for the bookkeeping: of a span of days (?from=&to=), or of some reports (?report=). */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return new Response("", { status: 401 });
  if (!canEver(actor, "expenseReport.pay")) return new Response("", { status: 404 });
  const asked = readExportAddress(new URL(request.url).searchParams);
  if (!asked.ok) return new Response(`${asked.refusal.message}\n`, { status: 400, headers: plainText });
  const lines = await expensesAsCsv(actor, asked.value);
  return new Response(lines, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${asked.value.fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}

const plainText = { "content-type": "text/plain; charset=utf-8" };
