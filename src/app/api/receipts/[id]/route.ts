import { receiptById } from "#features/expenses/queries/receipts.ts";
import { noSuchFile, signedOut, storedFileAnswer } from "#server/file-answer.ts";
import { maybeActor } from "#server/session.ts";

/** The bytes of a receipt, for whoever may see the expense it proves. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return signedOut();
  const file = await receiptById(actor, (await params).id);
  return file ? storedFileAnswer(request, file) : noSuchFile();
}
