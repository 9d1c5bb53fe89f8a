import { parseArgs } from "node:util";
import { messageOf, PlainError } from "../console/plain-error.ts";

/** How large a desk is measured, and how long each page. */
export interface BenchOptions {
  readonly tickets: number;
  readonly seconds: number;
}

/** Reads what follows `npm run bench --`. */
export function readBenchOptions(args: string[]): BenchOptions {
  let values: { tickets?: string; seconds?: string };
  try {
    ({ values } = parseArgs({ args, options: { tickets: { type: "string" }, seconds: { type: "string" } } }));
  } catch (error) {
    throw new PlainError(`${messageOf(error).split(". ")[0]}. Known are --tickets N and --seconds N.`);
  }
  return {
    tickets: whole("--tickets", values.tickets ?? "100000", 1000, 2_000_000),
    seconds: whole("--seconds", values.seconds ?? "4", 1, 60),
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new PlainError(`${name} must be a number from ${least} to ${most}, not "${text}".`);
}
