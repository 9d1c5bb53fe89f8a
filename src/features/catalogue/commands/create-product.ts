import "server-only";
import { can } from "#access/subject.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { createProductInput, readProduct } from "../model/product.ts";
import { refuseTakenSku } from "../records.ts";

/** A product is put into the catalogue. */
export const createProduct = command({
  name: "product.create",
  input: createProductInput,
  subject: async () => ({}),
  run: async ({ tx, actor, input }) => {
    if (input.unitCost !== undefined && !can(actor, "material.seeCost", {})) throw new Refused(missing);
    const read = readProduct(input, 0, actor.desk);
    if (!read.ok) throw new Refused(read.refusal);
    await refuseTakenSku(tx, read.value.sku);
    const { id } = await tx.product.create({ data: read.value, select: { id: true } });
    const { sku, name, unit, unitPrice } = read.value;
    return { value: { id, name }, about: { type: "product", id }, change: { sku, name, unit, unitPrice } };
  },
});
