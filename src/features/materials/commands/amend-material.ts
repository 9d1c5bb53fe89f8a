import "server-only";
import { defaultUnit, type ProductFacts } from "#features/catalogue/model/product.ts";
import { productMeant } from "#features/catalogue/records.ts";
import { touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayAt } from "#kernel/calendar.ts";
import { Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { amendMaterialInput, readMaterial } from "../model/material.ts";
import { changeOfMaterial, conflictWith } from "../model/material-words.ts";
import { type LockedMaterial, lockMaterial } from "../records.ts";

/** What was written down about a material is corrected; its cost follows only when the product changes. */
export const amendMaterial = command({
  name: "material.amend",
  input: amendMaterialInput,
  subject: ({ tx, actor, input }) => lockMaterial(tx, actor, input.materialId),
  run: async ({ tx, actor, now, input, subject: material }) => {
    if (input.version !== material.version) throw new Refused(conflictWith(material, actor.desk));
    const isSame = input.productId === (material.productId ?? "") && input.name.trim() === material.name;
    const product = isSame ? undefined : await productMeant(tx, actor, input);
    const read = readMaterial(input, product, dayAt(now, actor.timeZone), actor.desk);
    if (!read.ok) throw new Refused(read.refusal);
    const { usedOn, ...values } = read.value;
    await tx.material.update({
      where: { id: material.id },
      data: {
        ...values,
        ...(isSame ? {} : originOf(product, material)),
        usedOn: columnOfDay(usedOn),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await touchTicket(tx, material.ticket.id, now, `${actor.name} corrected ${values.name}`);
    return {
      value: { number: material.ticket.number, name: values.name },
      about: { type: "material", id: material.id, ticketId: material.ticket.id },
      change: { name: values.name, ...changeOfMaterial(material, read.value, actor.desk) },
    };
  },
});

/** Where the material now comes from: another product brings its own unit and cost, free text has none. */
function originOf(product: ProductFacts | undefined, before: LockedMaterial) {
  if (product?.id === before.productId && product) return {};
  return {
    productId: product?.id ?? null,
    unit: product?.unit ?? defaultUnit,
    unitCost: product?.unitCost ?? 0,
  };
}
