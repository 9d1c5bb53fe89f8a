import type { Actor } from "#access/actor.ts";
import { Amount } from "#ui/display/numbers.tsx";
import { materialTotals } from "../queries/material-totals.ts";

/** What a ticket's materials add up to, for its totals: what is billed, what is not, and the cost for those who may see it. */
export async function materialFigures(actor: Actor, ticket: { readonly id: string }) {
  const { count, billable, covered, notBillable, onItsWay, cost, profit } = await materialTotals(actor, ticket.id);
  if (count === 0) return [];
  const { currency, locale } = actor.desk;
  const shown = (of: typeof billable) => <Amount of={of} currency={currency} locale={locale} />;
  const figure = (
    <>
      {shown(billable)}
      {covered > 0 && <span className="ml-1.5 text-muted">and {shown(covered)} covered</span>}
      {notBillable > 0 && <span className="ml-1.5 text-muted">and {shown(notBillable)} not billable</span>}
      {onItsWay > 0 && <span className="ml-1.5 text-muted">· {onItsWay} on the way</span>}
    </>
  );
  return [
    { label: "Materials", figure },
    ...(cost === undefined ? [] : [{ label: "Material cost", figure: shown(cost) }]),
    ...(profit === undefined ? [] : [{ label: "Material profit", figure: shown(profit) }]),
  ];
}
