/** How a list shows its rows: which columns in which order, how close together, and the saved view it began as. */
export interface ListLook {
  /** Absent: the plain ones. */
  readonly columns?: readonly ColumnKey[];
  readonly density?: "comfortable";
  /** The saved view that the list was opened by. */
  readonly view?: string;
  /** Shown as a board, with a column for each status or each technician. */
  readonly board?: BoardBy;
}

/** What a board has columns for. */
export const boardWays = ["status", "technician"] as const;

/** What a board has columns for. */
export type BoardBy = (typeof boardWays)[number];

/** The columns that a list can show, and what stands above each. */
export const columnNames = {
  number: "Number",
  title: "Title and last activity",
  customer: "Customer",
  contact: "Contact",
  status: "Status",
  priority: "Priority",
  technician: "Technician",
  due: "Due",
  sla: "SLA left",
  queue: "Queue",
  category: "Category",
  type: "Type",
  issue: "Issue type",
  source: "Source",
  tags: "Tags",
  created: "Created",
  activity: "Last activity",
  estimated: "Estimated",
  worked: "Hours",
} as const;

/** A column of a list. */
export type ColumnKey = keyof typeof columnNames;

/** Every column, in the order in which they are offered. */
export const columnKeys = Object.keys(columnNames).filter((key): key is ColumnKey => key in columnNames);

/** The columns of a list that nobody has changed. */
export const plainColumns: readonly ColumnKey[] = [
  "number",
  "title",
  "customer",
  "status",
  "priority",
  "technician",
  "due",
  "worked",
];

/** The columns that a list shows. */
export const columnsOf = (look: ListLook | undefined): readonly ColumnKey[] => look?.columns ?? plainColumns;

/** Reads columns from "number,title,due": each once, the title always; undefined when they are the plain ones. */
export function parseColumns(text: string | undefined): readonly ColumnKey[] | undefined {
  if (text === undefined) return undefined;
  const asked = [...new Set(text.split(","))].flatMap((name) => columnKeys.filter((key) => key === name));
  const columns: ColumnKey[] = asked.includes("title") ? asked : ["title", ...asked];
  return columns.join() === plainColumns.join() ? undefined : columns;
}

/** The columns with one shown at the end, or not shown any more. The title stays: it is what opens the ticket. */
export function toggled(columns: readonly ColumnKey[], key: ColumnKey): readonly ColumnKey[] {
  if (!columns.includes(key)) return [...columns, key];
  return key === "title" ? columns : columns.filter((one) => one !== key);
}

/** The columns with one moved by so many places, as far as there are any. */
export function moved(columns: readonly ColumnKey[], key: ColumnKey, by: number): readonly ColumnKey[] {
  const from = columns.indexOf(key);
  if (from < 0) return columns;
  const to = Math.min(Math.max(from + by, 0), columns.length - 1);
  return columns.toSpliced(from, 1).toSpliced(to, 0, key);
}

/** The look with other columns; plain ones are not worth a word in the address. */
export function withColumns(look: ListLook | undefined, columns: readonly ColumnKey[]): ListLook {
  const { columns: _old, ...rest } = look ?? {};
  const parsed = parseColumns(columns.join());
  return parsed ? { ...rest, columns: parsed } : rest;
}
