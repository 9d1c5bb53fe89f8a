import "server-only";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { type CostLine, endOfCost, payerOf } from "#features/billing/model/ticket-costs.ts";
import { dayOfColumn } from "#kernel/calendar.ts";
import { formatQuantity, formatUnitPrice } from "#kernel/money.ts";
import { minutes, money, thousandths, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { stepsStored } from "../model/explanation.ts";
import { materialStatusWords } from "../model/material-status.ts";

/** The materials of a ticket among what it costs, with why each is billed or not. */
export async function materialCosts(actor: Actor, ticketId: string): Promise<CostLine[]> {
  const rows = await db.material.findMany({
    where: { AND: [{ ticketId }, visible.materials(actor)] },
    orderBy: [{ usedOn: "asc" }, { createdAt: "asc" }],
    relationLoadStrategy: "join",
    select: {
      id: true,
      name: true,
      quantity: true,
      unit: true,
      unitPrice: true,
      amount: true,
      isBillable: true,
      contractId: true,
      usedOn: true,
      createdAt: true,
      status: true,
      priceReason: true,
      explanation: true,
      person: { select: { name: true } },
      ticket: { select: { number: true } },
      billingItem: { select: { outcome: true, reference: true, reason: true, person: { select: { name: true } } } },
    },
  });
  const { locale, currency } = actor.desk;
  return rows.map(({ person, ticket, billingItem, ...row }) => {
    const quantity = formatQuantity(thousandths(row.quantity), locale);
    const each = formatUnitPrice(unitPrice(row.unitPrice), currency, locale);
    const said = stepsStored(row.explanation);
    const billing = said.filter(({ of }) => of === "billing").map(({ words }) => words);
    const another = said.filter(({ of }) => of === "override").map(({ words }) => words);
    const waits = row.status === "delivered" ? [] : [materialStatusWords[row.status]];
    return {
      kind: "material",
      id: row.id,
      day: dayOfColumn(row.usedOn),
      at: row.createdAt,
      what: `${quantity} ${row.unit === "piece" ? "×" : row.unit} ${row.name}`,
      personName: person.name,
      payer: payerOf(billingItem?.outcome ?? null, {
        isBillable: row.isBillable,
        isCovered: row.contractId !== null,
      }),
      why: billingItem
        ? endOfCost({ ...billingItem, by: billingItem.person.name })
        : [...waits, ...(row.isBillable ? [`${each} each`] : billing), ...another].join(" · "),
      worked: minutes(0),
      counted: minutes(0),
      amount: money(row.amount),
      ...(canEver(actor, "material.amend") ? { href: `/tickets/${ticket.number}/materials/${row.id}` } : {}),
    };
  });
}
