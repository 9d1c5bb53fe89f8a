import { parseInstant } from "./date-format.ts";
import { type ImportField, importFields, instantFields, type ListField, listFields, type Mapping } from "./mapping.ts";
import { fill, type Template, templateOf } from "./template.ts";

/** The names that the desk's lists hold, by field. */
export type DeskLists = Readonly<Record<ListField, readonly string[]>>;

type InstantField = (typeof instantFields)[number];
type TextField = Exclude<ImportField, InstantField | "number">;

/** One sound row of a file: what it says about one ticket at one moment. What is absent was not known. */
export interface ImportedRow {
  readonly line: number;
  readonly number: string;
  readonly order: string | undefined;
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly instants: Readonly<Partial<Record<InstantField, Date>>>;
}

/** A row that cannot be used: where it stands, and why. */
export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

/** A record of a file, column by column, with the line it begins on. */
export interface FileRecord {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

const longest: Readonly<Partial<Record<ImportField, number>>> = { title: 250, description: 20_000, resolution: 20_000 };
const isInstant = (field: ImportField): field is InstantField => instantFields.some((known) => known === field);
const isList = (field: ImportField): field is ListField => listFields.some((known) => known === field);
const same = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase();

/** Makes the reader of a file's rows for one mapping, the desk's lists and the zone of times without an offset. */
export function rowReader(mapping: Mapping, lists: DeskLists, deskZone: string) {
  const templates = importFields.flatMap((field): { field: ImportField; template: Template }[] => {
    const text = mapping.columns[field];
    return text === undefined ? [] : [{ field, template: templateOf(text) }];
  });
  const zone = mapping.dates.zone ?? deskZone;
  const isMissing = (text: string) => text === "" || mapping.missing.some((sign) => sign.trim() === text);

  return (record: FileRecord): ImportedRow | RefusedRow => {
    const cellOf = (column: string) => {
      const text = cleaned(record.cells[column] ?? "");
      return isMissing(text) ? undefined : text;
    };
    const texts: Partial<Record<TextField, string>> = {};
    const instants: Partial<Record<InstantField, Date>> = {};
    let number = "";
    for (const { field, template } of templates) {
      const raw = fill(template, cellOf);
      if (raw === undefined) continue;
      if (field === "number") number = raw.slice(0, 100);
      else if (isInstant(field)) {
        const instant = instantIn(raw, mapping.dates.format, zone);
        if (!instant || !isBelievable(instant)) {
          return { line: record.line, reason: dateSentence(field, raw, mapping) };
        }
        instants[field] = instant;
      } else {
        const value = translated(mapping, field, raw);
        const listed = isList(field) ? lists[field].find((name) => same(name, value)) : value;
        if (listed === undefined) return { line: record.line, reason: listSentence(field, raw, value) };
        texts[field] = tidied(field, listed);
      }
    }
    if (number === "") return { line: record.line, reason: "the row has no number" };
    const order = mapping.history?.orderBy === undefined ? undefined : cellOf(mapping.history.orderBy);
    return { line: record.line, number, order, texts, instants };
  };
}

/** Whether a row was refused. */
export function isRefused(row: ImportedRow | RefusedRow): row is RefusedRow {
  return "reason" in row;
}

/** What the mapping promises but the desk's lists do not hold, as sentences. */
export function objectionsToMapping(mapping: Mapping, lists: DeskLists): string[] {
  return listFields.flatMap((field) => {
    const meant = [...Object.values(mapping.values[field] ?? {}), mapping.defaults[field] ?? []].flat();
    return [...new Set(meant)]
      .filter((name) => !lists[field].some((known) => same(known, name)))
      .map(
        (name) =>
          `The mapping means the ${field} “${name}”, which this desk does not have; it has: ${lists[field].join(", ")}.`,
      );
  });
}

// Texts of several lines keep them, with one kind of line break; everything else is one line.
function tidied(field: TextField, text: string): string {
  const isLong = field === "description" || field === "resolution";
  const tidy = isLong ? text.replaceAll(/\r\n?/g, "\n") : text.replaceAll(/\s+/g, " ");
  return tidy.slice(0, longest[field] ?? 200);
}

// PostgreSQL’s text holds no NUL.
const cleaned = (text: string) => text.replaceAll("\u0000", "").trim();

const isBelievable = (at: Date) => at.getUTCFullYear() >= 1990 && at.getUTCFullYear() <= 2100;

function instantIn(text: string, formats: readonly string[], zone: string): Date | undefined {
  for (const format of formats) {
    const instant = parseInstant(text, format, zone);
    if (instant) return instant;
  }
  return undefined;
}

function valuesOf(mapping: Mapping, field: TextField): Readonly<Record<string, string>> | undefined {
  return Object.entries(mapping.values).find(([name]) => name === field)?.[1];
}

function translated(mapping: Mapping, field: TextField, raw: string): string {
  const values = valuesOf(mapping, field);
  if (!values) return raw;
  const match = Object.entries(values).find(([theirs]) => same(theirs, raw));
  return match?.[1] ?? values["*"] ?? raw;
}

function dateSentence(field: ImportField, raw: string, mapping: Mapping): string {
  return `“${raw}” (${field}) is not a time between 1990 and 2100 written as ${mapping.dates.format.join(" or ")}`;
}

function listSentence(field: ListField | ImportField, raw: string, value: string): string {
  const meant = value === raw ? "" : `, mapped to “${value}”,`;
  return `“${raw}”${meant} is no ${field} of this desk; map it under values.${field}`;
}
