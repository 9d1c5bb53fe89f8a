import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { type Money, sumOfMoney } from "#kernel/quantity.ts";
import { materialsOnTicket } from "./materials-on-ticket.ts";

/** What the materials of a ticket amount to. */
export interface MaterialTotals {
  readonly count: number;
  readonly billable: Money;
  readonly notBillable: Money;
  /** There only for those who may see cost. */
  readonly cost?: Money;
}

/** The totals of a ticket's materials: sums of the very lines that its page shows. */
export const materialTotals = cache(async (actor: Actor, ticketId: string): Promise<MaterialTotals> => {
  const lines = await materialsOnTicket(actor, ticketId);
  const costs = lines.flatMap((line) => (line.cost === undefined ? [] : [line.cost]));
  return {
    count: lines.length,
    billable: sumOfMoney(lines.filter((line) => line.isBillable).map((line) => line.amount)),
    notBillable: sumOfMoney(lines.filter((line) => !line.isBillable).map((line) => line.amount)),
    ...(lines.length > 0 && costs.length === lines.length ? { cost: sumOfMoney(costs) } : {}),
  };
});
