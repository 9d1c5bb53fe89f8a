import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editProductInput, readProduct } from "../model/product.ts";
import { lockProduct, refuseTakenSku } from "../records.ts";

/** A product is corrected or priced anew; materials that were made from it keep what they were sold for. */
export const editProduct = command({
  name: "product.edit",
  input: editProductInput,
  subject: ({ tx, actor, input }) => lockProduct(tx, actor, input.productId),
  run: async ({ tx, actor, input, subject: product }) => {
    if (input.unitCost !== undefined && !can(actor, "material.seeCost", {})) throw new Refused(missing);
    if (input.version !== product.version) throw new Refused(conflict(product, actor));
    const read = readProduct(input, product.unitCost, actor.desk);
    if (!read.ok) throw new Refused(read.refusal);
    await refuseTakenSku(tx, read.value.sku, product.id);
    await tx.product.update({
      where: { id: product.id },
      data: { ...read.value, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id: product.id, name: read.value.name },
      about: { type: "product", id: product.id },
      change: Object.fromEntries(
        (["sku", "name", "unit", "unitPrice"] as const)
          .filter((field) => product[field] !== read.value[field])
          .map((field) => [field, { from: product[field], to: read.value[field] }]),
      ),
    };
  },
});

interface Stored {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: number;
  readonly version: number;
}

function conflict({ sku, name, unit, unitPrice: price, version }: Stored, { desk }: Actor) {
  const shownPrice = formatUnitPrice(unitPrice(price), desk.currency, desk.locale);
  return {
    kind: "conflict",
    message: "Somebody else changed this product while you did. Compare, then save again.",
    theirs: { sku, name, unit, unitPrice: shownPrice, version: String(version) },
  } as const;
}
