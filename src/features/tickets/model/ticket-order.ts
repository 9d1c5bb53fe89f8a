import type { Prisma } from "#prisma/client.ts";
import type { ListCursor, Sort, SortKey } from "./ticket-list-address.ts";

type Where = Prisma.TicketWhereInput;

interface Ordered {
  readonly number: string;
  readonly dueAt: Date | null;
  readonly slaDueAt: Date | null;
  readonly lastActivityAt: Date;
  readonly customer: { readonly name: string };
  readonly statusSort: number;
  readonly priority: { readonly rank: number };
}

/** What a row holds in the ordered column, as its cursor keeps it. */
export function valueIn(by: SortKey, row: Ordered): string {
  switch (by) {
    case "number":
      return "";
    case "customer":
      return row.customer.name;
    case "status":
      return String(row.statusSort);
    case "priority":
      return String(row.priority.rank);
    case "due":
      return row.dueAt ? String(row.dueAt.getTime()) : "";
    case "sla":
      return row.slaDueAt ? String(row.slaDueAt.getTime()) : "";
    case "activity":
      return String(row.lastActivityAt.getTime());
  }
}

/** The order of a list. The second key runs so that the indices serve both directions. */
export function orderOf({ by, descending }: Sort): Prisma.TicketOrderByWithRelationInput[] {
  const way = descending ? "desc" : "asc";
  const number = { number: tieOf(by, descending) } as const;
  switch (by) {
    case "number":
      return [{ number: way }];
    case "customer":
      return [{ customerName: way }, number];
    case "status":
      return [{ statusSort: way }, number];
    case "priority":
      return [{ priorityRank: way }, number];
    case "due":
      return [{ dueAt: { sort: way, nulls: descending ? "first" : "last" } }, number];
    case "sla":
      return [{ slaDueAt: { sort: way, nulls: descending ? "first" : "last" } }, number];
    case "activity":
      return [{ lastActivityAt: way }, number];
  }
}

/** Rows equal in the ordered column stand newest first in its first direction, and reversed when it is reversed. */
function tieOf(by: SortKey, descending: boolean): "asc" | "desc" {
  const reversed = by === "activity" ? !descending : descending;
  return reversed ? "asc" : "desc";
}

/**
 * The rows that stand behind the last one shown, as stretches that follow each other; a cursor that makes no sense begins
 * at the top. Each stretch begins inside an index: asked for as one, with "or", a database would begin at the top and
 * count a million rows away.
 */
export function stretchesBehind(sort: Sort, after: ListCursor | undefined): readonly [Where, ...Where[]] {
  if (!after) return [{}];
  const { by, descending } = sort;
  const beyond = descending ? "lt" : "gt";
  const tie: Where = { number: { [tieOf(by, descending) === "desc" ? "lt" : "gt"]: after.number } };
  // The first part is what lets an index begin at the right place; the second cuts the rows that are equal there.
  const behind = (
    column: "customerName" | "statusSort" | "priorityRank" | "lastActivityAt" | "dueAt" | "slaDueAt",
    value: string | number | Date,
  ): Where => ({
    AND: [
      { [column]: { [`${beyond}e`]: value } },
      { OR: [{ [column]: { [beyond]: value } }, { AND: [{ [column]: value }, tie] }] },
    ],
  });
  if (by === "number") return [{ number: { [beyond]: after.number } }];
  if (by === "customer") return [behind("customerName", after.value)];
  const column = by === "sla" ? "slaDueAt" : "dueAt";
  if ((by === "due" || by === "sla") && after.value === "") {
    const none: Where = { AND: [{ [column]: null }, tie] };
    return descending ? [none, { [column]: { not: null } }] : [none];
  }
  const value = Number(after.value);
  if (!Number.isSafeInteger(value) || Math.abs(value) > 8.64e15 || after.value === "") return [{}];
  if (by === "status" || by === "priority") {
    if (Math.abs(value) > 2_147_483_647) return [{}];
    return [behind(by === "status" ? "statusSort" : "priorityRank", value)];
  }
  const at = new Date(value);
  if (by === "activity") return [behind("lastActivityAt", at)];
  // Rows without a date stand behind all others, and in front of them when the order is reversed.
  return descending ? [behind(column, at)] : [behind(column, at), { [column]: null }];
}
