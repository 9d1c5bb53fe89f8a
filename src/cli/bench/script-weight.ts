import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectFolder } from "../project.ts";
import type { Client } from "./client.ts";

/** The scripts that a page makes a modern browser load, as their addresses. */
export function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"[^>]*>|<link\b[^>]*\srel="modulepreload"[^>]*>/g)];
  const addresses = tags
    .filter(([tag]) => !/\snomodule/i.test(tag))
    .map(([tag, src]) => src ?? /\shref="([^"]+)"/.exec(tag)?.[1] ?? "");
  return [...new Set(addresses)].filter((address) => address.startsWith("/"));
}

/** How heavy the scripts of a page are once they are compressed, in bytes. */
export async function scriptWeight(client: Client, html: string): Promise<number> {
  let bytes = 0;
  for (const path of scriptsOf(html)) {
    const { body, status } = await client.ask({ path });
    if (status !== 200) throw new Error(`The script ${path} was answered with ${status}`);
    bytes += gzipSync(body).length;
  }
  return bytes;
}

/** How heavy an empty page of the framework is: what every page of this build loads before any of its own. */
export function frameworkWeight(): number {
  const folder = join(projectFolder, ".next");
  const manifest: { rootMainFiles?: string[] } = JSON.parse(readFileSync(join(folder, "build-manifest.json"), "utf8"));
  return (manifest.rootMainFiles ?? []).reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length,
    0,
  );
}
