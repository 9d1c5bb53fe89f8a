import type { ExpenseKind } from "../model/pricing.ts";

/** What an expense of a category is made of, in words. */
export const kindWords: Readonly<Record<ExpenseKind, { readonly label: string; readonly hint: string }>> = {
  amount: { label: "An amount", hint: "What was paid, with its tax and currency." },
  mileage: { label: "Mileage", hint: "From, to and a distance, at the rate of the vehicle and day." },
  per_diem: { label: "Per diem", hint: "Days, each worth the same." },
  entertainment: { label: "Entertainment", hint: "An amount, with the place and who was there." },
};
