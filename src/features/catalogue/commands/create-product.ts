import "server-only";
import { can } from "#access/subject.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { createProductInput, saysCost } from "../model/product.ts";
import { readProduct } from "../model/read-product.ts";
import { recordPrice, refuseStrangers, refuseTakenCodes } from "../records.ts";

/** A product is put into the catalogue. */
export const createProduct = command({
  name: "product.create",
  input: createProductInput,
  subject: async () => ({}),
  run: async ({ tx, actor, now, input }) => {
    if (saysCost(input) && !can(actor, "material.seeCost", {})) throw new Refused(missing);
    const read = readProduct(input, 0, actor.desk);
    if (!read.ok) throw new Refused(read.refusal);
    await refuseTakenCodes(tx, read.value);
    await refuseStrangers(tx, read.value);
    const { id } = await tx.product.create({ data: { ...read.value, createdAt: now }, select: { id: true } });
    await recordPrice(tx, id, read.value, { actor, now });
    const { sku, name, unit, unitPrice } = read.value;
    return { value: { id, name }, about: { type: "product", id }, change: { sku, name, unit, unitPrice } };
  },
});
