import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { type ExpenseLine, expenseLines } from "./expense-lines.ts";

/** One expense, as far as the actor may see it. */
export const expenseById = cache(async (actor: Actor, id: string): Promise<ExpenseLine | undefined> => {
  const [line] = await expenseLines(actor, { id }, [{ id: "asc" }], 1);
  return line;
});
