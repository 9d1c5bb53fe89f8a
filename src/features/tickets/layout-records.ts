import "server-only";
import type { FormText } from "#kernel/merge.ts";
import { objectionAt, type Refusal, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { fieldsAskedFor, type LayoutField, layoutFacts, layoutOf } from "./model/category-layout.ts";

/** What must be known of a change to say whether the category's layout lets it be. */
interface LayoutWanted {
  readonly isOpen: boolean;
  readonly technicianId: string | null;
  readonly before: FormText;
  readonly after: FormText;
  readonly changed: readonly string[];
}

/**
 * What the category requires is not emptied, and a category that requires more than is there is not chosen. What was empty
 * before may stay empty: a layout that changes later blocks nobody.
 */
export async function layoutObjection(tx: Tx, wanted: LayoutWanted): Promise<Refusal | undefined> {
  const { after, changed } = wanted;
  const isMoved = changed.includes("categoryId");
  const emptied = changed.filter((field) => after[field] === "");
  if (!after.categoryId || (!isMoved && emptied.length === 0)) return undefined;
  const category = await tx.ticketCategory.findUnique({
    where: { id: after.categoryId },
    select: { name: true, fields: true },
  });
  if (!category) return undefined;
  const asked = fieldsAskedFor(layoutOf(category.fields), wanted.isOpen ? "save" : "complete");
  const empty = asked.filter((field) => !isFilled(field, wanted));
  const [first] = empty.filter((field) => emptied.includes(field));
  if (first) return objectionAt(first, layoutFacts[first].ask);
  if (!isMoved || empty.length === 0) return undefined;
  const words = empty.map((field) => layoutFacts[field].label.toLowerCase()).join(", ");
  return objectionAt("categoryId", `${category.name} asks for ${words}. Fill it in first, or in the same save.`);
}

/** Refuses to empty these fields of a ticket when its category asks for one of them. */
export async function stopIfAskedFor(
  tx: Tx,
  ticket: { readonly id: string; readonly isOpen: boolean },
  emptied: readonly LayoutField[],
): Promise<void> {
  if (emptied.length === 0) return;
  const { categoryId } = await tx.ticket.findUniqueOrThrow({ where: { id: ticket.id }, select: { categoryId: true } });
  const after = { ...Object.fromEntries(emptied.map((field) => [field, ""])), categoryId: categoryId ?? "" };
  stopIf(await layoutObjection(tx, { ...ticket, technicianId: null, before: {}, after, changed: emptied }));
}

function isFilled(field: LayoutField, { after, technicianId }: LayoutWanted): boolean {
  if (field === "statusId") return true;
  return field === "assignee" ? technicianId !== null : (after[field] ?? "") !== "";
}
