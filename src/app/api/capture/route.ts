import { canEver } from "#access/subject.ts";
import { askedIn } from "#features/capture/model/reading.ts";
import { readingOfLine } from "#features/capture/queries/reading-of-line.ts";
import { maybeActor } from "#server/session.ts";

/** What a line means for whoever asks, as it is typed; nothing is saved by asking. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return Response.json({}, { status: 401 });
  if (!canEver(actor, "capture.save")) return Response.json({}, { status: 404 });
  return Response.json(await readingOfLine(actor, askedIn(new URL(request.url).searchParams), new Date()));
}
