import { createReadStream, existsSync, statSync } from "node:fs";
import { parse } from "csv-parse";
import type { FileRecord, RefusedRow } from "./model/imported-row.ts";

/** What a file holds: its columns, its records with the line each begins on, and the lines that are no record. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly records: readonly FileRecord[];
  readonly refused: readonly RefusedRow[];
}

/** Reads a CSV file: quotes, line breaks in quotes, a byte order mark and Windows line ends are understood. A sentence when it is none. */
export async function readCsv(
  path: string,
  wantedDelimiter: string | undefined,
  keep?: readonly string[],
): Promise<CsvFile | string> {
  if (!existsSync(path)) return `There is no file ${path}.`;
  if (!statSync(path).isFile()) return `${path} is not a file.`;
  const start = await beginningOf(path);
  const objection = objectionToContent(path, start);
  if (objection) return objection;
  const delimiter = wantedDelimiter ?? delimiterOf(start);
  try {
    return await parsed(path, { delimiter, encoding: encodingOf(start) }, keep);
  } catch (error) {
    return `${path} is not a CSV file: ${sentenceOf(error)}`;
  }
}

async function parsed(
  path: string,
  format: { delimiter: string; encoding: "utf8" | "latin1" },
  keep: readonly string[] | undefined,
): Promise<CsvFile | string> {
  const parser = parse({
    ...format,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 2_000_000,
  });
  const source = createReadStream(path);
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let header: string[] | undefined;
  const records: FileRecord[] = [];
  const refused: RefusedRow[] = [];
  let line = 1;
  for await (const row of parser) {
    const { record, info }: { record: string[]; info: { lines: number } } = row;
    const beginsOn = line;
    line = info.lines + 1;
    if (!header) {
      header = record.map((name) => name.trim());
      const twice = header.find((name, index) => header?.indexOf(name) !== index);
      if (twice !== undefined) return `${path} has the column “${twice}” twice.`;
      if (header.length < 2)
        return `${path} has a single column: it is not a CSV file, or its columns are separated by something else.`;
    } else if (record.length !== header.length) {
      refused.push({ line: beginsOn, reason: `the row has ${record.length} columns, the header ${header.length}` });
    } else {
      const names = header;
      const cells = names.map((name, index): [string, string] => [name, record[index] ?? ""]);
      records.push({
        line: beginsOn,
        cells: Object.fromEntries(keep ? cells.filter(([name]) => keep.includes(name)) : cells),
      });
    }
  }
  return header ? { header, records, refused } : `${path} is empty.`;
}

// Older help desks still export in the Windows encoding.
function encodingOf(start: Buffer): "utf8" | "latin1" {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
    return "utf8";
  } catch {
    return "latin1";
  }
}

async function beginningOf(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: 65_535 })) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function objectionToContent(path: string, start: Buffer): string | undefined {
  if (start.length === 0) return `${path} is empty.`;
  if (start.subarray(0, 2).toString("latin1") === "PK") {
    return `${path} is not a CSV file but a spreadsheet or archive: save it as CSV first.`;
  }
  if (start.includes(0)) return `${path} is not a CSV file in UTF-8: it holds binary data.`;
  return undefined;
}

/** The character that separates the columns of a header: the one of , ; tab | that stands there most often outside quotes. */
export function delimiterOf(start: Buffer | string): string {
  const firstLine =
    String(start)
      .split(/\r?\n/, 1)[0]
      ?.replaceAll(/"[^"]*"/g, "") ?? "";
  const count = (candidate: string) => firstLine.split(candidate).length - 1;
  return [",", ";", "\t", "|"].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best), ",");
}

function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = /at line (\d+)/.exec(text)?.[1];
  if (/^Quote Not Closed/.test(text))
    return `a quote is opened and never closed${line ? ` (the file ends on line ${line})` : ""}.`;
  if (/^Max Record Size/.test(text)) return `a row is longer than any row can be${line ? ` (line ${line})` : ""}.`;
  return text;
}
