import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import {
  type Money,
  money,
  priceOfQuantity,
  type Thousandths,
  thousandths,
  type UnitPrice,
  unitPrice,
} from "#kernel/quantity.ts";
import type { MaterialStatus } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { endInWords } from "../model/ended.ts";
import { wordsOfSteps } from "../model/explanation.ts";
import { notYetBilled } from "../model/material-status.ts";

/** A material as the ticket shows it. */
export interface MaterialLine {
  readonly id: string;
  readonly name: string;
  readonly quantity: Thousandths;
  readonly unit: string;
  readonly unitPrice: UnitPrice;
  readonly amount: Money;
  readonly isBillable: boolean;
  readonly usedOn: LocalDate;
  readonly personName: string;
  readonly status: MaterialStatus;
  /** Who pays it in the end. */
  readonly payer: "customer" | "contract" | "nobody";
  readonly contract: string | null;
  readonly serialNumbers: readonly string[];
  readonly notes: string;
  /** Why it costs what it costs and who pays it, step by step. */
  readonly explanation: readonly string[];
  readonly createdAt: Date;
  /** Quantity times cost; there only for those who may see cost. */
  readonly cost?: Money;
}

const columns = {
  id: true,
  name: true,
  quantity: true,
  unit: true,
  unitPrice: true,
  amount: true,
  isBillable: true,
  usedOn: true,
  createdAt: true,
  status: true,
  purchaseOrder: true,
  serialNumbers: true,
  notes: true,
  explanation: true,
  person: { select: { name: true } },
  contract: { select: { name: true } },
  billingItem: { select: { outcome: true, reference: true } },
} as const;

/** The materials of a ticket, newest first, all of them or the part of a feed. */
export const materialsOnTicket = cache(
  async (actor: Actor, ticketId: string, before?: Date, limit = 500): Promise<MaterialLine[]> => {
    const seesCost = can(actor, "material.seeCost", {});
    const rows = await db.material.findMany({
      where: { AND: [{ ticketId }, visible.materials(actor), before ? { createdAt: { lte: before } } : {}] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: limit,
      // The cost is not read at all for those who may not see it, so that it cannot slip out.
      select: { ...columns, unitCost: seesCost },
    });
    return rows.map(({ person, contract, unitCost, explanation, billingItem, purchaseOrder, ...row }) => {
      const quantity = thousandths(row.quantity);
      const waits = notYetBilled(row.status, purchaseOrder);
      const end = billingItem && endInWords(billingItem);
      return {
        ...row,
        quantity,
        unitPrice: unitPrice(row.unitPrice),
        amount: money(row.amount),
        usedOn: dayOfColumn(row.usedOn),
        personName: person.name,
        payer: row.isBillable ? "customer" : contract ? "contract" : "nobody",
        contract: contract?.name ?? null,
        explanation: [...wordsOfSteps(explanation), ...(waits ? [waits] : []), ...(end ? [sentenceCase(end)] : [])],
        ...(unitCost === undefined
          ? {}
          : { cost: priceOfQuantity(quantity, unitPrice(unitCost), actor.desk.currencyDecimals) }),
      };
    });
  },
);

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
