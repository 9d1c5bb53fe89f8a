import type { ReactNode } from "react";
import type { ExpenseStart } from "../model/expense-start.ts";
import type { ExpenseChoices } from "../queries/expense-choices.ts";
import type { ExpenseHabits, Preview } from "./expense-preview.ts";

/** What the fields of one kind of expense are given: what they begin with, what it comes to as it is typed, its rule, and whom they tell. */
export interface FieldsOfKind {
  readonly start: ExpenseStart;
  readonly choices: ExpenseChoices;
  readonly habits: ExpenseHabits;
  readonly preview: Preview;
  readonly rule: ReactNode;
  readonly onType: (change: Partial<ExpenseStart>) => void;
}

/** Fields beside each other as they fit, two in a row on a phone. */
export const besideEachOther = "flex flex-wrap items-start gap-3 max-sm:grid max-sm:grid-cols-2";
