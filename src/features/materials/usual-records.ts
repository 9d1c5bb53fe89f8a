import "server-only";
import type { Desk } from "#access/actor.ts";
import { columnOfDay, type LocalDate } from "#kernel/calendar.ts";
import { objectionAt, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { type Usual, usualFrom } from "./model/usual.ts";

/** What is asked about a price: which ticket, on which day, for what. */
export interface Asked {
  readonly ticketId: string;
  readonly usedOn: LocalDate;
  /** What it is booked under, as it was chosen; empty: as the product says, else the usual code. */
  readonly codeId: string;
  readonly product:
    | {
        readonly id: string;
        readonly unitPrice: number;
        readonly unitCost: number;
        readonly codeId: string | null;
        readonly taxCategoryId: string | null;
      }
    | undefined;
}

interface Row {
  readonly codeId: string;
  readonly code: string;
  readonly isActive: boolean;
  readonly codePrice: number | null;
  readonly codeCost: number | null;
  readonly taxRate: number;
  readonly list: string | null;
  readonly listPrice: number | null;
  readonly contractId: string | null;
  readonly contract: string | null;
  readonly rulePrice: number | null;
  readonly ruleCost: number | null;
  readonly ruleIsBillable: boolean | null;
}

/** What something costs on a ticket on a day, and who pays it: contract, price list, product and code in one question. */
export async function usualOnTicket(
  tx: Pick<Tx, "$queryRaw">,
  { ticketId, usedOn, codeId, product }: Asked,
  desk: Desk,
): Promise<Usual> {
  const code = codeId === "" ? (product?.codeId ?? null) : codeId;
  const day = columnOfDay(usedOn);
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT code.id::text AS "codeId", code.name AS code, code.is_active AS "isActive",
      code.unit_price AS "codePrice", code.unit_cost AS "codeCost",
      COALESCE(own_tax.rate, code_tax.rate, usual_tax.rate, 0) AS "taxRate",
      price_list.name AS list, item.unit_price AS "listPrice",
      contract.id::text AS "contractId", contract.name AS contract,
      rule.unit_price AS "rulePrice", rule.unit_cost AS "ruleCost", rule.is_billable AS "ruleIsBillable"
    FROM ticket
    JOIN customer ON customer.id = ticket.customer_id
    JOIN material_code code ON code.id = COALESCE(${code}::uuid, (SELECT id FROM material_code WHERE is_default))
    LEFT JOIN tax_category own_tax ON own_tax.id = ${product?.taxCategoryId ?? null}::uuid
    LEFT JOIN tax_category code_tax ON code_tax.id = code.tax_category_id
    LEFT JOIN tax_category usual_tax ON usual_tax.is_default
    LEFT JOIN price_list ON price_list.id = customer.price_list_id AND price_list.is_active
    LEFT JOIN price_list_item item ON item.price_list_id = price_list.id AND item.product_id = ${product?.id ?? null}::uuid
    LEFT JOIN contract ON contract.id = ticket.contract_id AND contract.customer_id = ticket.customer_id
      AND contract.is_active AND contract.starts_on <= ${day}::date
      AND (contract.ends_on IS NULL OR contract.ends_on >= ${day}::date)
    LEFT JOIN contract_material_default rule ON rule.contract_id = contract.id AND rule.code_id = code.id
    WHERE ticket.id = ${ticketId}::uuid`;
  if (!row) throw new Refused(objectionAt("codeId", "Choose what it is booked under."));
  // What a product is booked under stays, even when nobody would choose it any more.
  if (codeId !== "" && codeId !== product?.codeId && !row.isActive) {
    throw new Refused(objectionAt("codeId", `${row.code} is not used any more: choose another one.`));
  }
  const { contractId, contract, list, listPrice, ruleIsBillable } = row;
  return usualFrom(
    {
      product: product ?? null,
      code: { id: row.codeId, name: row.code, unitPrice: row.codePrice, unitCost: row.codeCost },
      list: list !== null && listPrice !== null ? { name: list, unitPrice: listPrice } : null,
      rule:
        contractId !== null && contract !== null && ruleIsBillable !== null
          ? { contractId, contract, unitPrice: row.rulePrice, unitCost: row.ruleCost, isBillable: ruleIsBillable }
          : null,
      taxRate: row.taxRate,
    },
    desk,
  );
}
