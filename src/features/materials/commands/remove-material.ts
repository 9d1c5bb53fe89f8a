import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { dayOfColumn } from "#kernel/calendar.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToEnded } from "../model/ended.ts";
import { removeMaterialInput } from "../model/material.ts";
import { conflictWith } from "../model/material-words.ts";
import { lockMaterial } from "../records.ts";
import { giveBack } from "../taken.ts";

/** A material that was written down by mistake is taken back, to where it lay; the record keeps what it was. */
export const removeMaterial = command({
  name: "material.remove",
  input: removeMaterialInput,
  subject: ({ tx, actor, input }) => lockMaterial(tx, actor, input.materialId),
  run: async (work) => {
    const { tx, actor, now, input, subject: material } = work;
    stopIf(objectionToEnded(material.name, material.billingItem));
    if (input.version !== material.version) throw new Refused(conflictWith(material, actor.desk));
    await giveBack(work, material, "removed");
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
