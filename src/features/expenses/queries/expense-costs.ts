import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { type CostLine, endOfCost, payerOf } from "#features/billing/model/ticket-costs.ts";
import { formatMoney } from "#kernel/money.ts";
import { minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { acceptsExpenses } from "../model/expense-report-status.ts";
import { purposeOf } from "../model/expense-words.ts";
import { expensesOnTicket } from "./expenses-on-ticket.ts";

/** The expenses of a ticket among what it costs: what the customer pays, markup included, else what was spent. */
export async function expenseCosts(actor: Actor, ticketId: string): Promise<CostLine[]> {
  const [lines, ended] = await Promise.all([
    expensesOnTicket(actor, ticketId),
    db.billingItem.findMany({
      where: { expense: { AND: [{ ticketId }, visible.expenses(actor)] } },
      relationLoadStrategy: "join",
      select: { expenseId: true, outcome: true, reference: true, reason: true, person: { select: { name: true } } },
    }),
  ]);
  const { locale, currency } = actor.desk;
  return lines.map((line): CostLine => {
    const end = ended.find(({ expenseId }) => expenseId === line.id);
    const purpose = purposeOf(line, actor.desk);
    const isMarkedUp = line.isBillable && line.billableAmount !== line.amount;
    const mayAmend = can(actor, "expense.amend", { ownerId: line.person.id }) && acceptsExpenses(line.report.status);
    return {
      kind: "expense",
      id: line.id,
      day: line.spentOn,
      at: line.createdAt,
      what: purpose === line.categoryName ? purpose : `${line.categoryName}: ${purpose}`,
      personName: line.person.name,
      payer: payerOf(end?.outcome ?? null, { isBillable: line.isBillable, isCovered: false }),
      why: end
        ? endOfCost({ ...end, by: end.person.name })
        : line.isBillable
          ? isMarkedUp
            ? `Cost ${formatMoney(line.amount, currency, locale)}`
            : "Billed as it was"
          : `Not billable: ${line.person.name} said so`,
      worked: minutes(0),
      counted: minutes(0),
      amount: line.isBillable ? line.billableAmount : line.amount,
      ...(mayAmend ? { href: `/expenses/items/${line.id}` } : {}),
    };
  });
}
