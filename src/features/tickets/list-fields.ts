import "server-only";
import type { FormText } from "#kernel/merge.ts";
import type { Tx } from "#server/db.ts";
import { helpersIn, partsOf, tagsIn } from "./model/field-texts.ts";

/** Writes the fields of a ticket that hold several things: further contacts, further technicians, tags. */
export async function writeListFields(tx: Tx, ticketId: string, write: FormText, now: Date): Promise<void> {
  const { additionalContacts, additionalTechnicians, tags } = write;
  if (additionalContacts !== undefined) {
    await tx.ticketContact.deleteMany({ where: { ticketId } });
    await tx.ticketContact.createMany({
      data: partsOf(additionalContacts).map((contactId) => ({ ticketId, contactId })),
    });
  }
  if (additionalTechnicians !== undefined) {
    await tx.ticketTechnician.deleteMany({ where: { ticketId } });
    await tx.ticketTechnician.createMany({
      data: helpersIn(additionalTechnicians).map((helper) => ({ ticketId, ...helper })),
    });
  }
  if (tags !== undefined) {
    const names = tagsIn(tags);
    await tx.ticketTag.deleteMany({ where: { ticketId } });
    if (names.length === 0) return;
    await tx.tag.createMany({ data: names.map((name) => ({ name, createdAt: now })), skipDuplicates: true });
    const rows = await tx.tag.findMany({ where: { name: { in: names } }, select: { id: true } });
    await tx.ticketTag.createMany({ data: rows.map(({ id }) => ({ ticketId, tagId: id })) });
  }
}
