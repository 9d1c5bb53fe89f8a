import type { Prisma } from "#prisma/client.ts";
import type { ListCursor, Sort, SortKey } from "./ticket-list-address.ts";

type Where = Prisma.TicketWhereInput;

interface Ordered {
  readonly number: string;
  readonly dueAt: Date | null;
  readonly lastActivityAt: Date;
  readonly customer: { readonly name: string };
  readonly status: { readonly sort: number };
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
      return String(row.status.sort);
    case "priority":
      return String(row.priority.rank);
    case "due":
      return row.dueAt ? String(row.dueAt.getTime()) : "";
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
      return [{ customer: { name: way } }, number];
    case "status":
      return [{ status: { sort: way } }, number];
    case "priority":
      return [{ priorityRank: way }, number];
    case "due":
      return [{ dueAt: { sort: way, nulls: descending ? "first" : "last" } }, number];
    case "activity":
      return [{ lastActivityAt: way }, number];
  }
}

/** Rows equal in the ordered column stand newest first in its first direction, and reversed when it is reversed. */
function tieOf(by: SortKey, descending: boolean): "asc" | "desc" {
  const reversed = by === "activity" ? !descending : descending;
  return reversed ? "asc" : "desc";
}

/** The rows that stand behind the last one shown; a cursor that makes no sense begins at the top. */
export function rowsBehind(sort: Sort, after: ListCursor | undefined): Where {
  if (!after) return {};
  const beyond = sort.descending ? "lt" : "gt";
  const tie: Where = { number: { [tieOf(sort.by, sort.descending) === "desc" ? "lt" : "gt"]: after.number } };
  if (sort.by === "number") return { number: { [beyond]: after.number } };
  if (sort.by === "customer") {
    const name = after.value;
    return { OR: [{ customer: { name: { [beyond]: name } } }, { AND: [{ customer: { name } }, tie] }] };
  }
  if (sort.by === "due" && after.value === "") {
    const none: Where = { AND: [{ dueAt: null }, tie] };
    return sort.descending ? { OR: [none, { dueAt: { not: null } }] } : none;
  }
  const value = Number(after.value);
  if (!Number.isSafeInteger(value) || Math.abs(value) > 8.64e15 || after.value === "") return {};
  if (sort.by === "status" || sort.by === "priority") {
    if (Math.abs(value) > 2_147_483_647) return {};
    if (sort.by === "status") {
      return { OR: [{ status: { sort: { [beyond]: value } } }, { AND: [{ status: { sort: value } }, tie] }] };
    }
    return {
      AND: [
        { priorityRank: { [`${beyond}e`]: value } },
        { OR: [{ priorityRank: { [beyond]: value } }, { AND: [{ priorityRank: value }, tie] }] },
      ],
    };
  }
  const at = new Date(value);
  if (sort.by === "activity") {
    return {
      AND: [
        { lastActivityAt: { [`${beyond}e`]: at } },
        { OR: [{ lastActivityAt: { [beyond]: at } }, { AND: [{ lastActivityAt: at }, tie] }] },
      ],
    };
  }
  const later: Where[] = [{ dueAt: { [beyond]: at } }, { AND: [{ dueAt: at }, tie] }];
  return sort.descending ? { OR: later } : { OR: [...later, { dueAt: null }] };
}
