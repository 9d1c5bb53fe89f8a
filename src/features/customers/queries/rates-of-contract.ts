import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { dayOfColumn, formatDay } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** A rate of a contract, in words. */
export interface ContractRateView {
  readonly id: string;
  readonly role: string;
  readonly rate: string;
  readonly holds: string;
}

/** A contract with what hours cost under it. */
export interface RatesOfContract {
  readonly id: string;
  readonly name: string;
  readonly customerName: string;
  readonly rates: readonly ContractRateView[];
  /** The roles that can get a rate, with the one they have else. */
  readonly roles: readonly { readonly value: string; readonly label: string }[];
}

/** A contract of a customer with its rates, as far as the actor keeps them. */
export async function ratesOfContract(
  actor: Actor,
  customerId: string,
  id: string,
): Promise<RatesOfContract | undefined> {
  if (!isId(id) || !isId(customerId)) return undefined;
  const { currency, locale } = actor.desk;
  const [contract, rates, roles] = await Promise.all([
    db.contract.findFirst({
      where: { AND: [{ id, customerId }, { customer: visible.customers(actor) }] },
      select: { id: true, name: true, customer: { select: { name: true } } },
    }),
    db.contractRoleRate.findMany({
      where: { AND: [{ contractId: id }, visible.contractRates(actor)] },
      orderBy: [{ billingRole: { sort: "asc" } }, { startsOn: "desc" }],
      include: { billingRole: { select: { name: true } } },
    }),
    db.billingRole.findMany({ where: { isActive: true }, orderBy: [{ sort: "asc" }, { name: "asc" }] }),
  ]);
  if (!contract) return undefined;
  const price = (rate: number) => formatUnitPrice(unitPrice(rate), currency, locale);
  const year = "";
  const day = (column: Date) => formatDay(dayOfColumn(column), locale, year);
  return {
    id: contract.id,
    name: contract.name,
    customerName: contract.customer.name,
    rates: rates.map((row) => ({
      id: row.id,
      role: row.billingRole.name,
      rate: `${price(row.hourlyRate)} an hour`,
      holds: row.endsOn ? `${day(row.startsOn)} to ${day(row.endsOn)}` : `since ${day(row.startsOn)}`,
    })),
    roles: roles.map((role) => ({ value: role.id, label: `${role.name}, else ${price(role.hourlyRate)}` })),
  };
}
