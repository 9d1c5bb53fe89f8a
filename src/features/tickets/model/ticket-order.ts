import type { Prisma } from "#prisma/client.ts";
import type { ListCursor, Sort, SortKey } from "./ticket-list-address.ts";

type Where = Prisma.TicketWhereInput;

/** The columns that are ordered by names kept elsewhere, which change and are few: a list walks those names one by one. */
export const nameSorts = ["technician", "queue", "category", "issue", "source", "type"] as const;

/** A column that is ordered by names kept elsewhere. */
export type NameSort = (typeof nameSorts)[number];

type ColumnSort = Exclude<SortKey, NameSort>;

// What a ticket itself is ordered by. The names of customer and contact, the status' place and the tags are copied into it by triggers.
const columnOf = {
  number: "number",
  title: "title",
  customer: "customerName",
  contact: "contactName",
  status: "statusSort",
  priority: "priorityRank",
  due: "dueAt",
  sla: "slaDueAt",
  tags: "tagLine",
  activity: "lastActivityAt",
  estimated: "estimatedMinutes",
  worked: "workedMinutes",
} as const satisfies Record<ColumnSort, string>;

const nameColumnOf = {
  technician: "technicianId",
  queue: "queueId",
  category: "categoryId",
  issue: "issueTypeId",
  source: "sourceId",
  type: "type",
} as const satisfies Record<NameSort, string>;

const texts: readonly ColumnSort[] = ["number", "title", "customer", "contact", "tags"];
const moments: readonly ColumnSort[] = ["due", "sla", "activity"];
const maybeEmpty: readonly ColumnSort[] = ["contact", "due", "sla", "tags", "estimated"];

/** What a row must hold to be found again: each ordered column's value. */
export type Ordered = Readonly<Record<(typeof columnOf)[ColumnSort], string | number | Date | null>> &
  Readonly<Record<(typeof nameColumnOf)[NameSort], string | null>>;

/** Whether a column is ordered by names kept elsewhere. */
export const isNameSort = (by: SortKey): by is NameSort => nameSorts.some((one) => one === by);

/** What a row holds in the ordered column, as its cursor keeps it; nothing where it is empty. */
export function valueIn(by: SortKey, row: Ordered): string {
  if (by === "number") return "";
  if (isNameSort(by)) return row[nameColumnOf[by]] ?? "";
  const value = row[columnOf[by]];
  return value instanceof Date ? String(value.getTime()) : String(value ?? "");
}

/** The order of a list by a column of its own; by names it is that of their groups. The second key runs so that the indices serve both directions. */
export function orderOf({ by, descending }: Sort): Prisma.TicketOrderByWithRelationInput[] {
  const way = descending ? "desc" : "asc";
  const number = { number: tieOf({ by, descending }) } as const;
  if (by === "number") return [{ number: way }];
  if (isNameSort(by)) return [number];
  const empty = { sort: way, nulls: descending ? "first" : "last" } as const;
  return [{ [columnOf[by]]: maybeEmpty.includes(by) ? empty : way }, number];
}

/**
 * The order of tickets that nobody has. PostgreSQL does not know that "is empty" leaves one value, so the technician is named
 * first: then it takes them from the index of technicians as they stand there, instead of sorting all of them.
 */
export function orderOfNobodys(sort: Sort): Prisma.TicketOrderByWithRelationInput[] {
  if (sort.by !== "number" && !isNameSort(sort.by)) return orderOf(sort);
  const isNewestFirst = sort.by === "number" ? sort.descending : tieOf(sort) === "desc";
  return isNewestFirst ? [{ technicianId: "asc" }, { number: "desc" }] : [{ technicianId: "desc" }, { number: "asc" }];
}

/** Rows equal in the ordered column stand newest first in the usual direction, and reversed when it is reversed. */
export function tieOf({ by, descending }: Sort): "asc" | "desc" {
  const isReversed = by === "activity" ? !descending : descending;
  return isReversed ? "asc" : "desc";
}

/** Rows equal in the ordered column that stand behind the last one shown. */
export function equalsBehind(sort: Sort, after: ListCursor): Where {
  return { number: { [tieOf(sort) === "desc" ? "lt" : "gt"]: after.number } };
}

/**
 * The rows that stand behind the last one shown, by a column of its own, as stretches that follow each other; a cursor that
 * makes no sense begins at the top. Each stretch begins inside an index: asked for as one, with "or", a database would
 * begin at the top and count a million rows away.
 */
export function stretchesBehind(sort: Sort, after: ListCursor | undefined): readonly [Where, ...Where[]] {
  const { by, descending } = sort;
  if (!after || isNameSort(by)) return [{}];
  const beyond = descending ? "lt" : "gt";
  if (by === "number") return [{ number: { [beyond]: after.number } }];
  const column = columnOf[by];
  const tie = equalsBehind(sort, after);
  const canBeEmpty = maybeEmpty.includes(by);
  if (canBeEmpty && after.value === "") {
    const none: Where = { AND: [{ [column]: null }, tie] };
    return descending ? [none, { [column]: { not: null } }] : [none];
  }
  const value = valueFrom(by, after.value);
  if (value === undefined) return [{}];
  // The first part is what lets an index begin at the right place; the second cuts the rows that are equal there.
  const behind: Where = {
    AND: [
      { [column]: { [`${beyond}e`]: value } },
      { OR: [{ [column]: { [beyond]: value } }, { AND: [{ [column]: value }, tie] }] },
    ],
  };
  // Rows without a value stand behind all others, and in front of them when the order is reversed.
  return canBeEmpty && !descending ? [behind, { [column]: null }] : [behind];
}

/** A cursor's value as its column holds it; undefined where it cannot be one. */
function valueFrom(by: ColumnSort, text: string): string | number | Date | undefined {
  if (texts.includes(by)) return text;
  const number = Number(text);
  if (text === "" || !Number.isSafeInteger(number)) return undefined;
  if (moments.includes(by)) return Math.abs(number) > 8.64e15 ? undefined : new Date(number);
  return Math.abs(number) > 2_147_483_647 ? undefined : number;
}
