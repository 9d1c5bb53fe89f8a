import { parseArgs } from "node:util";
import { messageOf, PlainError } from "../console/plain-error.ts";
import { type DeskSize, sizeOfEntries, sizeOfTickets } from "./desk-size.ts";

/** How large a desk is measured, and how long each page. */
export interface BenchOptions {
  readonly size: DeskSize;
  /** What is measured: each desk has its own rows. */
  readonly measures: "tickets" | "time" | "parts";
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
  const known = {
    tickets: text,
    entries: text,
    products: text,
    materials: text,
    seconds: text,
    data: text,
    only: text,
    beside: text,
  } as const;
  let values: Partial<Record<keyof typeof known, string>>;
  try {
    ({ values } = parseArgs({ args, options: known }));
  } catch (error) {
    throw new PlainError(
      `${messageOf(error).split(". ")[0]}. Known are --tickets N, --entries N, --products N, --materials N, --seconds N, --data DIR, --only WORDS and --beside DIR.`,
    );
  }
  if (values.entries !== undefined && values.tickets !== undefined) {
    throw new PlainError(
      "--entries makes a desk to measure timesheets on, --tickets one for everything else: give one of them.",
    );
  }
  if (values.products === undefined && values.materials !== undefined) {
    throw new PlainError("--materials says how many of the products lie on tickets: give --products too.");
  }
  if (values.products !== undefined && values.entries !== undefined) {
    throw new PlainError(
      "--entries makes a desk to measure timesheets on, --products one for the catalogue: give one of them.",
    );
  }
  return {
    ...sizeIn(values),
    seconds: whole("--seconds", values.seconds ?? "4", 1, 60),
    data: values.data,
    only: values.only ?? "",
    beside: values.beside,
  };
}

function sizeIn({
  entries,
  tickets = "100000",
  products,
  materials,
}: Readonly<Partial<Record<"entries" | "tickets" | "products" | "materials", string>>>): Pick<
  BenchOptions,
  "size" | "measures"
> {
  if (entries !== undefined) {
    return { size: sizeOfEntries(whole("--entries", entries, 100_000, 8_000_000)), measures: "time" };
  }
  const size = sizeOfTickets(whole("--tickets", tickets, 1000, 2_000_000));
  if (products === undefined) return { size, measures: "tickets" };
  const ofProducts = whole("--products", products, 1000, 1_000_000);
  const ofMaterials = whole("--materials", materials ?? String(ofProducts * 10), 1000, 10_000_000);
  return { size: { ...size, products: ofProducts, materials: ofMaterials }, measures: "parts" };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new PlainError(`${name} must be a number from ${least} to ${most}, not "${text}".`);
}
