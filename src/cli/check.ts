import { ensureGenerated } from "./build/ensure-built.ts";
import { PlainError } from "./console/plain-error.ts";
import { say } from "./console/report.ts";
import { runPackage } from "./testing/run-tool.ts";

/** What is looked at before each commit, the quickest first; the boundaries are an architecture test. */
const looks = [
  ["Format and lint", "@biomejs/biome/bin/biome", ["check", ".", "--error-on-warnings"]],
  ["Route types", "next/dist/bin/next", ["typegen"]],
  ["Types", "typescript/bin/tsc", ["--noEmit"]],
  ["Dead code", "knip/bin/knip.js", ["--no-progress"]],
  [
    "Unit and architecture tests",
    "vitest/vitest.mjs",
    ["run", "--config", "tests/vitest.config.ts", "--project=unit", "--reporter=dot"],
  ],
] as const;

await ensureGenerated();
const failed: string[] = [];
for (const [name, program, args] of looks) {
  const startedAt = performance.now();
  say(`${name}…`);
  const code = await runPackage(program, [...args], { NEXT_TELEMETRY_DISABLED: "1" });
  if (code !== 0) failed.push(name.toLowerCase());
  say(`  ${code === 0 ? "good" : "FAILED"} after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
if (failed.length > 0) throw new PlainError(`The check failed: ${failed.join(", ")}.`);
say("The check is good.");
