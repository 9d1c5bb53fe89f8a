import type { Desk } from "#access/actor.ts";
import { formatDay } from "#kernel/calendar.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Fact, Facts } from "#ui/display/facts.tsx";
import { Amount } from "#ui/display/numbers.tsx";
import { paidAbroad, purposeOf } from "../model/expense-words.ts";
import type { ExpenseLine } from "../queries/expense-lines.ts";

/** An expense for whoever reads and does not change it. */
export function ExpenseFactList({ expense, desk }: { expense: ExpenseLine; desk: Desk }) {
  const { locale, currency } = desk;
  const { ticket, distanceRate, taxAmount, billableAmount } = expense;
  const abroad = paidAbroad(expense, desk);
  const amount = (of: ExpenseLine["amount"]) => <Amount of={of} currency={currency} locale={locale} />;
  return (
    <Facts>
      <Fact name="By">{expense.person.name}</Fact>
      <Fact name="Day">{formatDay(expense.spentOn, locale)}</Fact>
      <Fact name="For">{purposeOf(expense, desk)}</Fact>
      <Fact name="Amount">{amount(expense.amount)}</Fact>
      {abroad !== "" && <Fact name="Paid">{abroad}</Fact>}
      {distanceRate !== null && <Fact name="Rate">{formatUnitPrice(distanceRate, currency, locale)}</Fact>}
      {taxAmount > 0 && <Fact name="Tax in it">{amount(taxAmount)}</Fact>}
      {expense.paymentTypeName !== "" && <Fact name="Paid with">{expense.paymentTypeName}</Fact>}
      <Fact name="Refund">{expense.isReimbursable ? "To the person" : "None"}</Fact>
      <Fact name="Billed">{expense.isBillable ? amount(billableAmount) : "Not billable"}</Fact>
      <Fact name="Customer">{expense.customerName ?? "Ourselves"}</Fact>
      {ticket && (
        <Fact name="Ticket">
          <TextLink href={`/tickets/${ticket.number}`}>{ticket.number}</TextLink>
        </Fact>
      )}
    </Facts>
  );
}
