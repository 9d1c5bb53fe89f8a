import "server-only";
import type { Actor } from "#access/actor.ts";
import { lockTicket } from "#features/tickets/records.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { WrittenItem } from "./model/checklist-input.ts";

const itemColumns = {
  id: true,
  ticketId: true,
  position: true,
  text: true,
  isImportant: true,
  doneAt: true,
  version: true,
  doneBy: { select: { id: true, name: true } },
} as const;

/** An item with its ticket, locked until the command ends: whoever changes a list waits for its ticket. */
export async function lockItem(tx: Tx, actor: Actor, itemId: string) {
  const found = await tx.checklistItem.findUnique({ where: { id: itemId }, select: { ticketId: true } });
  if (!found) throw new Refused(missing);
  const ticket = await lockTicket(tx, actor, found.ticketId);
  // Read once more: it may have moved with a merge, or be gone, since it was found.
  const item = await tx.checklistItem.findUnique({ where: { id: itemId }, select: itemColumns });
  if (item?.ticketId !== ticket.id) throw new Refused(missing);
  return { ...item, ticket, technicianIds: ticket.technicianIds };
}

/** Writes items behind those that a ticket has. */
export async function appendItems(tx: Tx, ticketId: string, items: readonly WrittenItem[]): Promise<void> {
  const last = await tx.checklistItem.aggregate({ where: { ticketId }, _max: { position: true } });
  const from = (last._max.position ?? 0) + 1;
  await tx.checklistItem.createMany({
    data: items.map(({ text, isImportant }, index) => ({ ticketId, text, isImportant, position: from + index })),
  });
}
