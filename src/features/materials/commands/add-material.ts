import "server-only";
import { lockTicket, touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayAt } from "#kernel/calendar.ts";
import { formatQuantity } from "#kernel/money.ts";
import { Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { addMaterialInput, defaultUnit, readMaterial } from "../model/material.ts";
import { productMeant } from "../records.ts";

/** A product or other thing was used on a ticket: written down with its price of today. */
export const addMaterial = command({
  name: "material.add",
  input: addMaterialInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject: ticket }) => {
    const product = await productMeant(tx, actor, input);
    const read = readMaterial(input, product, dayAt(now, actor.timeZone), actor.desk);
    if (!read.ok) throw new Refused(read.refusal);
    const { usedOn, ...values } = read.value;
    const unit = product?.unit ?? defaultUnit;
    const { id } = await tx.material.create({
      data: {
        ...values,
        ticketId: ticket.id,
        personId: actor.id,
        productId: product?.id ?? null,
        unit,
        unitCost: product?.unitCost ?? 0,
        usedOn: columnOfDay(usedOn),
        createdAt: now,
      },
      select: { id: true },
    });
    const quantity = formatQuantity(values.quantity, actor.desk.locale);
    await touchTicket(tx, ticket.id, now, `${actor.name}: ${quantity} × ${values.name}`);
    return {
      value: { id, number: ticket.number, name: values.name },
      about: { type: "material", id, ticketId: ticket.id },
      change: { ...values, unit, usedOn },
    };
  },
});
