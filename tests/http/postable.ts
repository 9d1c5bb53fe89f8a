import { readFileSync } from "node:fs";
import { join } from "node:path";
import { origin } from "../support/server.ts";

const built = join(import.meta.dirname, "../../.next");
const manifest = <T>(path: string) => JSON.parse(readFileSync(join(built, path), "utf8")) as T;

/** A server action of the build: its id is an address that anybody can post to, whether a page shows it or not. */
export interface Postable {
  readonly id: string;
  readonly exportedName: string;
  readonly filename: string;
}

/** Every server action of the build. */
export function postables(): Postable[] {
  const { node } = manifest<{ node: Record<string, Omit<Postable, "id">> }>("server/server-reference-manifest.json");
  return Object.entries(node).map(([id, { exportedName, filename }]) => ({ id, exportedName, filename }));
}

/** Every address pattern of the build: pages and route handlers. */
export function routes(): string[] {
  return Object.values(manifest<Record<string, string>>("app-path-routes-manifest.json")).filter(
    (path) => !path.startsWith("/_"),
  );
}

/** Posts a form to an action as our own pages do; answers the status and the text of the reply. */
export async function post(
  action: Postable,
  fields: Record<string, string>,
  { cookie = "", headers = {} }: { cookie?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; text: string; location: string | null }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", '[{"status":"idle"},"$K1"]');
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { "next-action": action.id, origin, cookie, ...headers },
    body,
  });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get("location") };
}
