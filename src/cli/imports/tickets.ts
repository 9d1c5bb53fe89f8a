import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ImportReport, importTickets } from "#features/imports/import-tickets.ts";
import { type Mapping, readMapping } from "#features/imports/model/mapping.ts";
import { db } from "#server/db.ts";
import { PlainError } from "../console/plain-error.ts";
import { say } from "../console/report.ts";
import { projectFolder } from "../project.ts";
import type { ImportCall } from "./options.ts";

const mostRefusalsShown = 200;

/** Imports the tickets of a file and tells what was done; refuses with sentences when nothing can be. */
export async function importFile({ file, mapping, isDryRun }: ImportCall): Promise<void> {
  const startedAt = performance.now();
  try {
    const options = { isDryRun, now: new Date(), onProgress: progress() };
    const report = await importTickets(file, mappingNamed(mapping), options);
    if ("problems" in report) throw new PlainError(report.problems.join("\n"));
    tell(report, isDryRun, (performance.now() - startedAt) / 1000);
  } finally {
    await db.$disconnect();
  }
}

/** A mapping that ships with Tallydesk, by its name, or one's own, by its path. */
function mappingNamed(name: string): Mapping {
  const shipped = join(projectFolder, "src/features/imports/mappings", `${name}.json`);
  const path = /^[a-z0-9-]+$/.test(name) && existsSync(shipped) ? shipped : name;
  if (!existsSync(path)) {
    throw new PlainError(
      `There is no mapping "${name}": neither one that ships with Tallydesk (servicenow) nor a file of that name.`,
    );
  }
  const read = readMapping(readFileSync(path, "utf8"));
  if (!read.ok)
    throw new PlainError(
      read.problems.map((problem) => `The mapping ${path}: ${problem}.`.replace(/\.\.$/, ".")).join("\n"),
    );
  return read.mapping;
}

function progress() {
  let toldAt = performance.now();
  return (done: number, total: number) => {
    if (performance.now() - toldAt < 2000) return;
    toldAt = performance.now();
    say(`  ${done} of ${total} tickets…`);
  };
}

function tell({ counts, refused, newcomers, examples }: ImportReport, isDryRun: boolean, seconds: number): void {
  for (const { line, reason } of refused.slice(0, mostRefusalsShown)) say(`Line ${line}: ${reason}.`);
  if (refused.length > mostRefusalsShown) say(`… and ${refused.length - mostRefusalsShown} more refused rows.`);
  for (const example of examples) say(`  ${example}`);
  const moving = counts.created + counts.updated;
  if (moving > examples.length) say(`  … and ${moving - examples.length} more`);
  const made = ["customer", "contact", "queue", "technician"].flatMap((what) => {
    const count = newcomers.filter((newcomer) => newcomer.startsWith(`${what} `)).length;
    return count === 0 ? [] : [`${count} ${what}${count === 1 ? "" : "s"}`];
  });
  if (made.length > 0) say(`New to the desk: ${made.join(", ")}.`);
  say(isDryRun ? "Dry run: nothing was written. It would be:" : `Done in ${seconds.toFixed(1)} s.`);
  say(`${counts.created} created, ${counts.updated} updated, ${counts.unchanged} unchanged, ${refused.length} refused`);
}
