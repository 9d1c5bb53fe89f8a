import "server-only";
import { can } from "#access/subject.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editProductInput, saysCost } from "../model/product.ts";
import { changeOfProduct, conflictWith } from "../model/product-words.ts";
import { readProduct } from "../model/read-product.ts";
import { lockProduct, recordPrice, refuseStrangers, refuseTakenCodes } from "../records.ts";

/** A product is corrected or priced anew; materials that were made from it keep what they were sold for. */
export const editProduct = command({
  name: "product.edit",
  input: editProductInput,
  subject: ({ tx, actor, input }) => lockProduct(tx, actor, input.productId),
  run: async ({ tx, actor, now, input: { productId: id, version, ...typed }, subject: product }) => {
    const seesCost = can(actor, "material.seeCost", {});
    if (saysCost(typed) && !seesCost) throw new Refused(missing);
    if (version !== product.version) throw new Refused(conflictWith(product, actor.desk, seesCost));
    const read = readProduct(typed, product.unitCost, actor.desk);
    if (!read.ok) throw new Refused(read.refusal);
    const { value } = read;
    await refuseTakenCodes(tx, value, id);
    await refuseStrangers(tx, value, product);
    await tx.product.update({
      where: { id },
      data: { ...value, version: { increment: 1 } },
      select: { id: true },
    });
    if (value.unitPrice !== product.unitPrice || value.unitCost !== product.unitCost) {
      await recordPrice(tx, id, value, { actor, now });
    }
    return {
      value: { id, name: value.name },
      about: { type: "product", id },
      change: changeOfProduct(product, value),
    };
  },
});
