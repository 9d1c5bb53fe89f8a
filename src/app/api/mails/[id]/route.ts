import { canEver } from "#access/subject.ts";
import { rawMessage } from "#features/mail/queries/incoming-mails.ts";
import { fileAnswer, noSuchFile, signedOut } from "#server/file-answer.ts";
import { maybeActor } from "#server/session.ts";

/** The raw message of a mail that came in, to be saved: never shown, so that nothing in it can run. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return signedOut();
  const { id } = await params;
  const raw = canEver(actor, "mail.read") ? await rawMessage(actor, id) : undefined;
  if (!raw) return noSuchFile();
  return fileAnswer(raw, { name: `mail-${id.slice(0, 8)}.eml`, mediaType: "application/octet-stream" });
}
