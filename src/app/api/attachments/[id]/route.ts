import { attachmentById } from "#features/tickets/queries/attachment-by-id.ts";
import { noSuchFile, signedOut, storedFileAnswer } from "#server/file-answer.ts";
import { maybeActor } from "#server/session.ts";

/** The bytes of an attachment, for whoever may see its ticket. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return signedOut();
  const file = await attachmentById(actor, (await params).id);
  return file ? storedFileAnswer(request, file) : noSuchFile();
}
