import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { type Money, money, sumOfMoney } from "#kernel/quantity.ts";
import { type MaterialLine, materialsOnTicket } from "./materials-on-ticket.ts";

/** What the materials of a ticket amount to. */
export interface MaterialTotals {
  readonly count: number;
  readonly billable: Money;
  /** What a contract pays. */
  readonly covered: Money;
  /** What nobody pays. */
  readonly notBillable: Money;
  /** What the customer does not have yet; it is within the sums above. */
  readonly onItsWay: number;
  /** There only for those who may see cost. */
  readonly cost?: Money;
  /** What is billed less what everything cost, billed or not; likewise. */
  readonly profit?: Money;
}

/** The totals of a ticket's materials: sums of the very lines that its page shows. */
export const materialTotals = cache(async (actor: Actor, ticketId: string): Promise<MaterialTotals> => {
  const lines = await materialsOnTicket(actor, ticketId);
  const costs = lines.flatMap((line) => (line.cost === undefined ? [] : [line.cost]));
  const sumOf = (payer: MaterialLine["payer"]) =>
    sumOfMoney(lines.filter((line) => line.payer === payer).map(({ amount }) => amount));
  const billable = sumOf("customer");
  const cost = lines.length > 0 && costs.length === lines.length ? sumOfMoney(costs) : undefined;
  return {
    count: lines.length,
    billable,
    covered: sumOf("contract"),
    notBillable: sumOf("nobody"),
    onItsWay: lines.filter(({ status }) => status !== "delivered").length,
    ...(cost === undefined ? {} : { cost, profit: money(billable - cost) }),
  };
});
