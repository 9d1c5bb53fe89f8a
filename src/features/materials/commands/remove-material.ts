import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { dayOfColumn } from "#kernel/calendar.ts";
import { Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { removeMaterialInput } from "../model/material.ts";
import { conflictWith } from "../model/material-words.ts";
import { lockMaterial } from "../records.ts";

/** A material that was written down by mistake is taken back; the record keeps what it was. */
export const removeMaterial = command({
  name: "material.remove",
  input: removeMaterialInput,
  subject: ({ tx, actor, input }) => lockMaterial(tx, actor, input.materialId),
  run: async ({ tx, actor, now, input, subject: material }) => {
    if (input.version !== material.version) throw new Refused(conflictWith(material, actor.desk));
    await tx.material.delete({ where: { id: material.id }, select: { id: true } });
    await touchTicket(tx, material.ticket.id, now, `${actor.name} removed ${material.name}`);
    const { name, quantity, unit, unitPrice, amount, isBillable } = material;
    return {
      value: { number: material.ticket.number, name },
      about: { type: "material", id: material.id, ticketId: material.ticket.id },
      change: { name, quantity, unit, unitPrice, amount, isBillable, usedOn: dayOfColumn(material.usedOn) },
    };
  },
});
