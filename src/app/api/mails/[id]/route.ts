import { canEver } from "#access/subject.ts";
import { rawMessage } from "#features/mail/queries/incoming-mails.ts";
import { maybeActor } from "#server/session.ts";

/** The raw message of a mail that came in, to be saved: never shown, so that nothing in it can run. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return new Response(null, { status: 401 });
  const { id } = await params;
  const raw = canEver(actor, "mail.read") ? await rawMessage(actor, id) : undefined;
  if (!raw) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(raw), {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(raw.length),
      "content-disposition": `attachment; filename="mail-${id.slice(0, 8)}.eml"`,
    },
  });
}
