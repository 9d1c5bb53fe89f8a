import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { productInput } from "../model/product.ts";
import { lockProduct } from "../records.ts";

/** A product is not sold any more: it leaves the search, what was made from it stays. */
export const deactivateProduct = command({
  name: "product.deactivate",
  input: productInput,
  subject: ({ tx, actor, input }) => lockProduct(tx, actor, input.productId),
  run: async ({ tx, subject: { id, name, isActive } }) => {
    if (!isActive) refuse("conflict", `${name} is not sold any more already.`);
    await tx.product.update({
      where: { id },
      data: { isActive: false, version: { increment: 1 } },
      select: { id: true },
    });
    return { value: { id, name }, about: { type: "product", id }, change: { name } };
  },
});
