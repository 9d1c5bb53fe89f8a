import { parse } from "csv-parse";
import { mostImportBytes, mostImportRows } from "./import-limits.ts";

const longestRecord = 200_000;

/** A text that was read from the bytes of a file, or why there is none. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** The text of a file: UTF-8, UTF-16 with its mark, or else the Windows encoding that older programs still export in. */
export function decoded(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: "The file is empty." };
  if (bytes.length > mostImportBytes)
    return { problem: "The file is larger than 40 MB. Split it and import the parts." };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return { problem: "This is a spreadsheet or an archive, not a CSV file. Save it as CSV and choose that." };
  }
  const text = textOf(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds
  if (/[\u0000-\u0008]/.test(text)) return { problem: "The file holds binary data: it is not a CSV file." };
  return { text };
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The character that separates the columns: the one of ; , tab | that stands in the first line most often outside quotes. */
export function separatorOf(text: string): string {
  const first = (text.slice(0, 100_000).split(/\r?\n/, 1)[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const count = (candidate: string) => first.split(candidate).length - 1;
  return [",", ";", "\t", "|"].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best), ",");
}

/** A record of a file with the line on which it begins. */
export interface FileLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The records of a file one after another, the header first. It throws where the file cannot be read any further. */
export async function* recordsOf(text: string, delimiter: string): AsyncGenerator<FileLine, void, undefined> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  let at = 0;
  const feed = () => {
    // In pieces, so that the server goes on answering in between.
    while (at < text.length) {
      const piece = text.slice(at, at + 65_536);
      at += piece.length;
      if (!parser.write(piece)) return void parser.once("drain", feed);
    }
    parser.end();
  };
  feed();
  let line = 1;
  for await (const row of parser) {
    const { record, info }: { record: string[]; info: { lines: number } } = row;
    yield { line, cells: record };
    line = info.lines + 1;
  }
}

/** What a file of products begins with, and how many lines it has; or why it cannot be read. */
export type Overview =
  | { readonly header: readonly string[]; readonly first: readonly FileLine[]; readonly rows: number }
  | { readonly problem: string };

/** Reads a file to its end, so that what nobody can read is said before anything is done. */
export async function overviewOf(text: string, delimiter: string): Promise<Overview> {
  let header: readonly string[] | undefined;
  const first: FileLine[] = [];
  let rows = 0;
  try {
    for await (const record of recordsOf(text, delimiter)) {
      if (!header) {
        header = record.cells.map((name) => name.trim());
        continue;
      }
      rows += 1;
      if (first.length < 5) first.push(record);
    }
  } catch (error) {
    return { problem: sentenceOf(error) };
  }
  if (!header) return { problem: "The file is empty." };
  if (header.length < 2)
    return { problem: "The file has a single column. Its columns are separated by commas or semicolons." };
  if (header.length > 200) return { problem: "The file has more than 200 columns." };
  if (rows === 0) return { problem: "The file has a header and no products." };
  if (rows > mostImportRows) return { problem: `The file has ${rows} products: at most 100,000 at once.` };
  return { header, first, rows };
}

function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = /(?:line|on line) (\d+)/.exec(text)?.[1];
  const where = line === undefined ? "" : ` (line ${line})`;
  if (/Quote Not Closed/i.test(text))
    return `A quote is opened and never closed${where}, so the rest cannot be read. Nothing was imported.`;
  if (/Max Record Size/i.test(text))
    return `A line is longer than any line of products can be${where}. Nothing was imported.`;
  if (/Quote/i.test(text)) return `A quote stands where none can be${where}. Nothing was imported.`;
  return `The file is not a CSV file${where}. Nothing was imported.`;
}
