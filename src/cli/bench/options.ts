import { parseArgs } from "node:util";
import { messageOf, PlainError } from "../console/plain-error.ts";

/** How large a desk is measured, and how long each page. */
export interface BenchOptions {
  readonly tickets: number;
  readonly seconds: number;
  /** Where the desk is kept for the next time; undefined for one that is thrown away. */
  readonly data: string | undefined;
  /** Only the rows with these words in their name. */
  readonly only: string;
}

/** Reads what follows `npm run bench --`. */
export function readBenchOptions(args: string[]): BenchOptions {
  const text = { type: "string" } as const;
  let values: { tickets?: string; seconds?: string; data?: string; only?: string };
  try {
    ({ values } = parseArgs({ args, options: { tickets: text, seconds: text, data: text, only: text } }));
  } catch (error) {
    throw new PlainError(
      `${messageOf(error).split(". ")[0]}. Known are --tickets N, --seconds N, --data DIR and --only WORDS.`,
    );
  }
  return {
    tickets: whole("--tickets", values.tickets ?? "100000", 1000, 2_000_000),
    seconds: whole("--seconds", values.seconds ?? "4", 1, 60),
    data: values.data,
    only: values.only ?? "",
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new PlainError(`${name} must be a number from ${least} to ${most}, not "${text}".`);
}
