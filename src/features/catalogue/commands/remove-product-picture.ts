import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { productInput } from "../model/product.ts";
import { lockProduct } from "../records.ts";

/** The picture of a product is taken away; its bytes go in the night. */
export const removeProductPicture = command({
  name: "product.removePicture",
  input: productInput,
  subject: ({ tx, actor, input }) => lockProduct(tx, actor, input.productId),
  run: async ({ tx, subject: { id, name, pictureKey } }) => {
    if (pictureKey === null) refuse("conflict", `${name} has no picture any more.`);
    await tx.product.update({
      where: { id },
      data: { pictureKey: null, version: { increment: 1 } },
      select: { id: true },
    });
    return { value: { id, name }, about: { type: "product", id }, change: { name } };
  },
});
