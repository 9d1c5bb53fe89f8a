import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { productInput } from "../model/product.ts";
import { lockProduct } from "../records.ts";

/** A product is sold again: the search finds it. */
export const reactivateProduct = command({
  name: "product.reactivate",
  input: productInput,
  subject: ({ tx, actor, input }) => lockProduct(tx, actor, input.productId),
  run: async ({ tx, subject: { id, name, isActive } }) => {
    if (isActive) refuse("conflict", `${name} is sold already.`);
    await tx.product.update({
      where: { id },
      data: { isActive: true, version: { increment: 1 } },
      select: { id: true },
    });
    return { value: { id, name }, about: { type: "product", id }, change: { name } };
  },
});
