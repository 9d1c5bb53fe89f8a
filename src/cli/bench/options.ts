import { parseArgs } from "node:util";
import { messageOf, PlainError } from "../console/plain-error.ts";
import { type DeskSize, sizeOfEntries, sizeOfTickets } from "./desk-size.ts";

/** How large a desk is measured, and how long each page. */
export interface BenchOptions {
  readonly size: DeskSize;
  /** Whether the desk is the one of timesheets, with its own rows. */
  readonly isOfTime: boolean;
  readonly seconds: number;
  /** Where the desk is kept for the next time; undefined for one that is thrown away. */
  readonly data: string | undefined;
  /** Only the rows with these words in their name. */
  readonly only: string;
  /** The folder of a desk that was measured before, to compare with. */
  readonly beside: string | undefined;
}

/** Reads what follows `npm run bench --`. */
export function readBenchOptions(args: string[]): BenchOptions {
  const text = { type: "string" } as const;
  const known = { tickets: text, entries: text, seconds: text, data: text, only: text, beside: text } as const;
  let values: Partial<Record<keyof typeof known, string>>;
  try {
    ({ values } = parseArgs({ args, options: known }));
  } catch (error) {
    throw new PlainError(
      `${messageOf(error).split(". ")[0]}. Known are --tickets N, --entries N, --seconds N, --data DIR, --only WORDS and --beside DIR.`,
    );
  }
  if (values.entries !== undefined && values.tickets !== undefined) {
    throw new PlainError(
      "--entries makes a desk to measure timesheets on, --tickets one for everything else: give one of them.",
    );
  }
  return {
    size:
      values.entries === undefined
        ? sizeOfTickets(whole("--tickets", values.tickets ?? "100000", 1000, 2_000_000))
        : sizeOfEntries(whole("--entries", values.entries, 100_000, 8_000_000)),
    isOfTime: values.entries !== undefined,
    seconds: whole("--seconds", values.seconds ?? "4", 1, 60),
    data: values.data,
    only: values.only ?? "",
    beside: values.beside,
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new PlainError(`${name} must be a number from ${least} to ${most}, not "${text}".`);
}
