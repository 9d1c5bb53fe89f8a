import "server-only";
import { objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { setPriceInput } from "../model/price-list.ts";
import { readUnitPrice } from "../model/unit-price.ts";
import { lockPriceList } from "../price-list-records.ts";
import { productMeant } from "../records.ts";

/** A product gets a price of its own in a list, another one, or the catalogue's again. */
export const setPrice = command({
  name: "priceList.setPrice",
  input: setPriceInput,
  subject: ({ tx, actor, input }) => lockPriceList(tx, actor, input.priceListId),
  run: async ({ tx, actor, input, subject: list }) => {
    const product = await productMeant(tx, actor, input);
    if (!product) throw new Refused(objectionAt("name", "Choose one of the products."));
    const price = input.unitPrice.trim() === "" ? null : readUnitPrice(input.unitPrice, actor.desk);
    if (typeof price === "string") throw new Refused(objectionAt("unitPrice", price));
    const key = { priceListId: list.id, productId: product.id };
    const where = { priceListId_productId: key };
    const before = await tx.priceListItem.findUnique({ where, select: { unitPrice: true } });
    if (price === null) {
      if (!before) stopIf(objectionAt("unitPrice", `Say what one ${product.name} costs in this list.`));
      else await tx.priceListItem.delete({ where, select: { productId: true } });
    } else {
      const create = { ...key, unitPrice: price };
      await tx.priceListItem.upsert({ where, create, update: { unitPrice: price }, select: { productId: true } });
    }
    return {
      value: { id: list.id, name: product.name, isRemoved: price === null },
      about: { type: "priceList", id: list.id },
      change: { product: product.name, unitPrice: { from: before?.unitPrice ?? null, to: price } },
    };
  },
});
