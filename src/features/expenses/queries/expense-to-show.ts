import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { isId } from "#kernel/id.ts";
import { type ExpenseLine, expenseLines } from "./expense-lines.ts";

/** One expense with what proves it: one's own, or one on a report that the actor may see. */
export const expenseToShow = cache(async (actor: Actor, id: string): Promise<ExpenseLine | undefined> => {
  if (!isId(id)) return undefined;
  const may = { OR: [{ personId: actor.id }, { report: visible.expenseReports(actor) }] };
  const [line] = await expenseLines(actor, { AND: [{ id }, may] }, [{ id: "asc" }], 1);
  return line;
});
