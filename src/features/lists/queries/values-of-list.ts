import "server-only";
import { cache } from "react";
import { db } from "#server/db.ts";
import type { KeptList } from "../model/kept-lists.ts";
import { rowsOf } from "../records.ts";
import type { StoredValue } from "../stored-value.ts";

/** A value of a list as the administrator sees it; what its list does not know is absent. */
export type ValueOfList = StoredValue;

/** The values of a list in their order, the switched-off ones too; what a material code costs only for those who may see it. */
export const valuesOfList = cache(async (list: KeptList, seesCost = false): Promise<ValueOfList[]> => {
  const rows = await rowsOf(db, list);
  return seesCost ? rows : rows.map(({ unitCost: _, ...row }) => row);
});

/** How many values of each list can be chosen. */
export const activeValues = cache(async (): Promise<Readonly<Record<KeptList, number>>> => {
  const [row] = await db.$queryRaw<Record<KeptList, number>[]>`
    SELECT (SELECT count(*)::int FROM ticket_status WHERE is_active) AS "statuses",
           (SELECT count(*)::int FROM ticket_priority WHERE is_active) AS "priorities",
           (SELECT count(*)::int FROM ticket_source WHERE is_active) AS "sources",
           (SELECT count(*)::int FROM queue WHERE is_active) AS "queues",
           (SELECT count(*)::int FROM ticket_category WHERE is_active) AS "categories",
           (SELECT count(*)::int FROM issue_type WHERE is_active) AS "issue-types",
           (SELECT count(*)::int FROM sub_issue_type WHERE is_active) AS "sub-issue-types",
           (SELECT count(*)::int FROM note_type WHERE is_active) AS "note-types",
           (SELECT count(*)::int FROM product_category WHERE is_active) AS "product-categories",
           (SELECT count(*)::int FROM material_code WHERE is_active) AS "material-codes",
           (SELECT count(*)::int FROM tax_category WHERE is_active) AS "tax-categories"`;
  if (!row) throw new Error("A count of lists has no row");
  return row;
});

/** Who can lead a queue: everybody who can sign in. */
export const possibleLeads = cache(
  async (): Promise<{ id: string; name: string }[]> =>
    await db.person.findMany({ where: { isActive: true }, select: { id: true, name: true }, orderBy: { name: "asc" } }),
);
