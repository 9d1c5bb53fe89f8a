import "server-only";
import { objectionAt, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { productInput } from "../model/product.ts";
import { lockProduct } from "../records.ts";

/** A product gets a picture, or another one; what was sent was drawn anew, without anything but what can be seen. */
export const setProductPicture = command({
  name: "product.setPicture",
  input: productInput,
  takesFiles: "products",
  subject: ({ tx, actor, input }) => lockProduct(tx, actor, input.productId),
  run: async ({ tx, files, subject: { id, name, pictureKey } }) => {
    const [picture, ...more] = files;
    if (!picture) throw new Refused(objectionAt("files", "Choose a picture first."));
    if (more.length > 0) throw new Refused(objectionAt("files", "A product has one picture: choose one."));
    if (picture.width === null)
      throw new Refused(objectionAt("files", `“${picture.name}” is no picture. Take a JPEG, PNG or WebP.`));
    await tx.product.update({
      where: { id },
      data: { pictureKey: picture.storageKey, version: { increment: 1 } },
      select: { id: true },
    });
    return { value: { id, name }, about: { type: "product", id }, change: { name, hadPicture: pictureKey !== null } };
  },
});
