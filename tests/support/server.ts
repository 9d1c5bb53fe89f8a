// Before each test file over HTTP: the settings of the running desk, so that #server/db.ts and sign-in.ts work on its database.
import { afterAll, inject } from "vitest";
import "./desk.ts";

const desk = inject("testDesk");
Object.assign(process.env, desk.environment, { LOG_LEVEL: "silent", DATABASE_POOL: "4" });

/** The address of the running desk. */
export const origin = desk.origin;

/** Asks the running desk, without following a redirect. */
export function ask(path: string, options: RequestInit = {}): Promise<Response> {
  return fetch(new URL(path, origin), { redirect: "manual", ...options });
}

afterAll(async () => {
  const { db } = await import("#server/db.ts");
  await db.$disconnect();
});
