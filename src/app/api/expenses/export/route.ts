import { canEver } from "#access/subject.ts";
import { readExportAddress } from "#features/expenses/model/export-address.ts";
import { expensesAsCsv } from "#features/expenses/queries/expenses-as-csv.ts";
import { csvAnswer, noSuchFile, signedOut } from "#server/file-answer.ts";
import { maybeActor } from "#server/session.ts";

/** Approved expenses as a file for the bookkeeping: of a span of days (?from=&to=), or of some reports (?report=). */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return signedOut();
  if (!canEver(actor, "expenseReport.pay")) return noSuchFile();
  const asked = readExportAddress(new URL(request.url).searchParams);
  if (!asked.ok) return new Response(`${asked.refusal.message}\n`, { status: 400, headers: plainText });
  return csvAnswer(asked.value.fileName, await expensesAsCsv(actor, asked.value));
}

const plainText = { "content-type": "text/plain; charset=utf-8" };
