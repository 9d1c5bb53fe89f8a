import { cookies } from "next/headers";
import { canEver } from "#access/subject.ts";
import { readWatch } from "#features/live/model/watch-asked.ts";
import { seesTicket } from "#features/live/queries/what-changed.ts";
import { liveStream } from "#features/live/stream.ts";
import { sessionOf } from "#server/session.ts";
import { sessionCookie } from "#server/session-cookie.ts";

/** Tells an open page, for as long as it is open, that what it shows was changed, and who else has it open. */
export async function GET(request: Request): Promise<Response> {
  const token = (await cookies()).get(sessionCookie)?.value;
  // An open page is no sign of life: a session does not live longer by being looked at.
  const session = token ? await sessionOf(token) : undefined;
  if (!token || !session) return new Response(null, { status: 401 });
  const { actor } = session;
  const { searchParams } = new URL(request.url);
  // A dashboard is everybody's; what it is told is that something happened.
  if (searchParams.get("list") !== "desk" && !canEver(actor, "ticket.read")) return new Response(null, { status: 404 });
  const asked = readWatch(searchParams);
  if (!asked) return new Response(null, { status: 400 });
  const { watch } = asked;
  if ("ticketId" in watch && !(await seesTicket(actor, watch.ticketId))) return new Response(null, { status: 404 });
  return new Response(liveStream(token, session, asked), {
    headers: {
      "content-type": "text/event-stream",
      // A proxy must hand on each message at once.
      "x-accel-buffering": "no",
    },
  });
}
