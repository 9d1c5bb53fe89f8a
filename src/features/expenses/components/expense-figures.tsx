import type { Actor } from "#access/actor.ts";
import { Amount } from "#ui/display/numbers.tsx";
import { expenseTotals } from "../queries/expenses-on-ticket.ts";

/** What a ticket's expenses add up to, for its totals: what is billed and what is not. */
export async function expenseFigures(actor: Actor, ticket: { readonly id: string }) {
  const { count, billable, notBillable } = await expenseTotals(actor, ticket.id);
  if (count === 0) return [];
  const { currency, locale } = actor.desk;
  const shown = (of: typeof billable) => <Amount of={of} currency={currency} locale={locale} />;
  const figure = (
    <>
      {shown(billable)}
      {notBillable > 0 && <span className="ml-1.5 text-muted">and {shown(notBillable)} not billable</span>}
    </>
  );
  return [{ label: "Expenses", figure }];
}
