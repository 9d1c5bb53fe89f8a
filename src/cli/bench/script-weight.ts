import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectFolder } from "../project.ts";
import type { Client } from "./client.ts";

/** A script that a page loads: its address, and how heavy it is once it is compressed, in bytes. */
export interface WeighedScript {
  readonly path: string;
  readonly bytes: number;
}

/** The scripts that a page makes a modern browser load, as their addresses; those that wait for their moment already count, too. */
export function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const addresses = tags.filter(loadsScript).map((tag) => /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? "");
  return [...new Set(addresses)].filter((address) => address.startsWith("/"));
}

function loadsScript(tag: string): boolean {
  if (tag.startsWith("<script")) return !/\snomodule/i.test(tag);
  return /\srel="modulepreload"/.test(tag) || (/\srel="preload"/.test(tag) && /\sas="script"/.test(tag));
}

/** The scripts of a page, the heaviest first. */
export async function weighScripts(client: Client, html: string): Promise<WeighedScript[]> {
  const scripts: WeighedScript[] = [];
  for (const path of scriptsOf(html)) {
    const { body, status } = await client.ask({ path });
    if (status !== 200) throw new Error(`The script ${path} was answered with ${status}`);
    scripts.push({ path, bytes: gzipSync(body).length });
  }
  return scripts.toSorted((left, right) => right.bytes - left.bytes);
}

/** How heavy scripts are together, in bytes. */
export function weightOf(scripts: readonly WeighedScript[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The scripts of an empty page of the framework: what every page of this build loads before any of its own. */
export function frameworkScripts(): WeighedScript[] {
  const folder = join(projectFolder, ".next");
  const manifest: { rootMainFiles?: string[] } = JSON.parse(readFileSync(join(folder, "build-manifest.json"), "utf8"));
  return (manifest.rootMainFiles ?? []).map((file) => ({
    path: `/_next/${file}`,
    bytes: gzipSync(readFileSync(join(folder, file))).length,
  }));
}
