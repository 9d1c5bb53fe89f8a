import { databaseAnswers } from "#server/db.ts";

export const dynamic = "force-dynamic";

/** 200 when the database answers within a second, 503 otherwise; nothing else is told. */
export async function GET(): Promise<Response> {
  const isReady = await databaseAnswers();
  return new Response(isReady ? "ready\n" : "not ready\n", {
    status: isReady ? 200 : 503,
    headers: { "content-type": "text/plain" },
  });
}
