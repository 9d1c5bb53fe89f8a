import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { catalogueChoices } from "#features/catalogue/queries/catalogue-choices.ts";
import { isId } from "#kernel/id.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** What a contract says about materials, in words. */
export async function materialRulesOfContract(actor: Actor, contractId: string) {
  const { currency, locale } = actor.desk;
  const [rows, { codes }] = await Promise.all([
    isId(contractId)
      ? db.contractMaterialDefault.findMany({
          where: { contractId, contract: { customer: visible.customers(actor) } },
          orderBy: { code: { sort: "asc" } },
          select: { codeId: true, unitPrice: true, isBillable: true, code: { select: { name: true } } },
        })
      : [],
    catalogueChoices(),
  ]);
  return {
    seesCost: can(actor, "material.seeCost", {}),
    codes: codes.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name })),
    rules: rows.map((row) => ({
      codeId: row.codeId,
      code: row.code.name,
      price:
        row.unitPrice === null ? "usual price" : `${formatUnitPrice(unitPrice(row.unitPrice), currency, locale)} each`,
      isCovered: !row.isBillable,
    })),
  };
}
