import { type EditableField, editableFields, wordOf } from "./ticket-edit.ts";

/** One change of one field: from what to what; made says that the ticket itself began. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

const others = ["status", "technician", "role", "agreement"];

/** The fields whose changes are kept, as the record calls them, in order of the alphabet. */
export const historyFields: readonly string[] = [
  ...others,
  ...editableFields.map((field: EditableField) => wordOf(field)),
].toSorted();

/** The field that an address asks for; anything else asks for all. */
export function historyFieldNamed(text: string | undefined): string | undefined {
  return historyFields.find((field) => field === text);
}

function isPair(value: unknown): value is { readonly from?: unknown; readonly to?: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "to" in value;
}

const text = (value: unknown): string | null =>
  value === null || value === undefined || value === "" ? null : String(value);

/** The changed fields in the record of an event, one for each. */
export function fieldChangesIn(change: unknown): FieldChange[] {
  if (typeof change !== "object" || change === null) return [];
  return Object.entries(change).flatMap(([field, value]) =>
    isPair(value) ? [{ field, from: text(value.from), to: text(value.to) }] : [],
  );
}
