import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "../console/plain-error.ts";
import { projectFolder } from "../project.ts";

/** A server action that is called with the form's state and its fields, in its wire format. */
export function called(fields: readonly [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(`_1_${name}`, value);
  form.append("0", '[{"status":"idle"},"$K1"]');
  return form;
}

/** The name that the build has given to a server action. */
export function idOfAction(name: string): string {
  const path = join(projectFolder, ".next/server/server-reference-manifest.json");
  const { node }: { node: Record<string, { exportedName: string }> } = JSON.parse(readFileSync(path, "utf8"));
  const id = Object.keys(node).find((key) => node[key]?.exportedName === name);
  if (!id) throw new PlainError(`The build has no action ${name}.`);
  return id;
}
