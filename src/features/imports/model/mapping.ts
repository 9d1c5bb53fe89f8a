import { z } from "zod";
import { isDateFormat } from "./date-format.ts";
import { columnsOf, templateOf } from "./template.ts";

/** The fields of a ticket that a file can tell. */
export const importFields = [
  "number",
  "title",
  "description",
  "resolution",
  "status",
  "priority",
  "queue",
  "source",
  "type",
  "customer",
  "contact",
  "technician",
  "openedAt",
  "openedBy",
  "updatedAt",
  "updatedBy",
  "resolvedAt",
  "closedAt",
  "closedBy",
  "dueAt",
  "firstResponseAt",
] as const;

/** A field of a ticket that a file can tell. */
export type ImportField = (typeof importFields)[number];

/** The fields whose values come from a list of the desk. */
export const listFields = ["status", "priority", "source", "type"] as const;

/** A field whose values come from a list of the desk. */
export type ListField = (typeof listFields)[number];

/** The fields that hold an instant. */
export const instantFields = [
  "openedAt",
  "updatedAt",
  "resolvedAt",
  "closedAt",
  "dueAt",
  "firstResponseAt",
] as const satisfies readonly ImportField[];

const text = z.string().trim().min(1, "must not be empty");
const valueFields = ["status", "priority", "source", "type", "queue", "customer", "technician"] as const;

const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const asList = (value: unknown) => (typeof value === "string" ? [value] : value);

const dateFormat = text.refine(isDateFormat, 'must name year, month and day, such as "YYYY-MM-DD HH:mm", or be "iso"');

const mappingSchema = z.strictObject({
  /** What the help desk is called where a person reads it. */
  name: text,
  /** A short key for the file's origin; a number is known by source and number. */
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "must be a short key of lower-case letters, digits and dashes"),
  /** The character between columns; found out when absent. */
  delimiter: z.enum([",", ";", "\t", "|"], 'must be ",", ";", "|" or a tab').optional(),
  /** What stands for "not known", besides nothing at all. */
  missing: z.array(z.string()).default([]),
  dates: z
    .strictObject({
      format: z.preprocess(asList, z.array(dateFormat).min(1)).default(["iso"]),
      /** The zone of times without an offset; the organization's when absent. */
      zone: z.string().refine(isZone, "must be a time zone such as Europe/Vienna").optional(),
    })
    .default({ format: ["iso"] }),
  /** Present when several rows of one number are its history. */
  history: z.strictObject({ orderBy: text.optional() }).optional(),
  /** For each field the column it comes from, or a template of columns. */
  columns: z
    .partialRecord(z.enum(importFields), text)
    .refine(
      (columns) => columns.number !== undefined && columns.title !== undefined,
      'must say where "number" and "title" come from',
    ),
  /** For each field what its values mean here; "*" is every other value. */
  values: z.partialRecord(z.enum(valueFields), z.record(z.string(), text)).default({}),
  /** What holds where the file says nothing. */
  defaults: z
    .partialRecord(z.enum(["customer", "status", "priority", "queue", "source", "type", "title"]), text)
    .default({}),
});

/** How the columns of a help desk's export become tickets. */
export type Mapping = z.output<typeof mappingSchema>;

/** A mapping, or the sentences that say what is wrong with it. */
export type ReadMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a mapping from its JSON text. */
export function readMapping(json: string): ReadMapping {
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { ok: false, problems: [`is not valid JSON: ${error instanceof Error ? error.message : "unreadable"}`] };
  }
  const parsed = mappingSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(sentenceOf) };
  const { columns, defaults } = parsed.data;
  if (columns.customer === undefined && defaults.customer === undefined) {
    return { ok: false, problems: ['must say whose tickets these are: "columns.customer" or "defaults.customer"'] };
  }
  return { ok: true, mapping: parsed.data };
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    const known = where === "columns" ? ` Known are: ${importFields.join(", ")}.` : "";
    return `${where === "" ? "" : `${where}: `}does not know ${issue.keys.map((key) => `“${key}”`).join(", ")}.${known}`;
  }
  if (issue.code === "invalid_type")
    return `${where}: must be ${issue.expected === "string" ? "a text" : `a ${issue.expected}`}`;
  return where === "" ? issue.message : `${where}: ${issue.message}`;
}

/** Every column that a mapping reads, each once. */
export function columnsRead(mapping: Mapping): string[] {
  const columns = Object.values(mapping.columns).flatMap((text) => columnsOf(templateOf(text)));
  return [...new Set([...columns, ...(mapping.history?.orderBy === undefined ? [] : [mapping.history.orderBy])])];
}

/** The sentence about columns that the mapping reads and the file lacks, or undefined when all are there. */
export function objectionToHeader(mapping: Mapping, header: readonly string[]): string | undefined {
  const absent = columnsRead(mapping).filter((column) => !header.includes(column));
  if (absent.length === 0) return undefined;
  const names = absent.map((column) => `“${column}”`).join(", ");
  return `The file has no column ${names}, which the mapping “${mapping.name}” reads; it has: ${header.join(", ")}.`;
}
