import "server-only";
import type { Tx } from "#server/db.ts";
import type { KeptList } from "./model/kept-lists.ts";

const id = { id: true } as const;

/** Switches a value on or off. */
export async function setActive(tx: Tx, list: KeptList, where: { id: string }, isActive: boolean): Promise<void> {
  const data = { isActive, version: { increment: 1 } };
  switch (list) {
    case "statuses":
      return void (await tx.ticketStatus.update({ where, data, select: id }));
    case "priorities":
      return void (await tx.ticketPriority.update({ where, data, select: id }));
    case "sources":
      return void (await tx.ticketSource.update({ where, data, select: id }));
    case "queues":
      return void (await tx.queue.update({ where, data, select: id }));
    case "categories":
      return void (await tx.ticketCategory.update({ where, data, select: id }));
    case "issue-types":
      return void (await tx.issueType.update({ where, data, select: id }));
    case "sub-issue-types":
      return void (await tx.subIssueType.update({ where, data, select: id }));
    case "note-types":
      return void (await tx.noteType.update({ where, data, select: id }));
  }
}

/** Makes a value the default of its list, and takes that from the one before. */
export async function setDefault(tx: Tx, list: KeptList, where: { id: string }): Promise<void> {
  const before = { where: { isDefault: true }, data: { isDefault: false, version: { increment: 1 } } };
  const now = { where, data: { isDefault: true, version: { increment: 1 } }, select: id };
  switch (list) {
    case "statuses":
      await tx.ticketStatus.updateMany(before);
      return void (await tx.ticketStatus.update(now));
    case "priorities":
      await tx.ticketPriority.updateMany(before);
      return void (await tx.ticketPriority.update(now));
    case "sources":
      await tx.ticketSource.updateMany(before);
      return void (await tx.ticketSource.update(now));
    case "queues":
      await tx.queue.updateMany(before);
      return void (await tx.queue.update(now));
    case "categories":
      await tx.ticketCategory.updateMany(before);
      return void (await tx.ticketCategory.update(now));
    case "note-types":
      await tx.noteType.updateMany(before);
      return void (await tx.noteType.update(now));
    case "issue-types":
    case "sub-issue-types":
      return;
  }
}

/** Gives a value another place in its list; the tickets' copy of a priority's rank or a status' place follows. */
export async function setPlace(tx: Tx, list: KeptList, where: { id: string }, sort: number): Promise<void> {
  const data = { sort, version: { increment: 1 } };
  switch (list) {
    case "statuses":
      return void (await tx.ticketStatus.update({ where, data, select: id }));
    case "priorities": {
      await tx.ticketPriority.update({ where, data: { rank: sort, version: { increment: 1 } }, select: id });
      // A place below nothing is on the way to the real one.
      if (sort > 0) {
        await tx.ticket.updateMany({ where: { priorityId: where.id }, data: { priorityRank: sort } });
      }
      return;
    }
    case "sources":
      return void (await tx.ticketSource.update({ where, data, select: id }));
    case "queues":
      return void (await tx.queue.update({ where, data, select: id }));
    case "categories":
      return void (await tx.ticketCategory.update({ where, data, select: id }));
    case "issue-types":
      return void (await tx.issueType.update({ where, data, select: id }));
    case "sub-issue-types":
      return void (await tx.subIssueType.update({ where, data, select: id }));
    case "note-types":
      return void (await tx.noteType.update({ where, data, select: id }));
  }
}

/** Takes a value that nothing uses out of its list for good. */
export async function deleteValue(tx: Tx, list: KeptList, where: { id: string }): Promise<void> {
  const args = { where, select: id };
  switch (list) {
    case "statuses":
      return void (await tx.ticketStatus.delete(args));
    case "priorities":
      return void (await tx.ticketPriority.delete(args));
    case "sources":
      return void (await tx.ticketSource.delete(args));
    case "queues":
      return void (await tx.queue.delete(args));
    case "categories":
      return void (await tx.ticketCategory.delete(args));
    case "issue-types":
      return void (await tx.issueType.delete(args));
    case "sub-issue-types":
      return void (await tx.subIssueType.delete(args));
    case "note-types":
      return void (await tx.noteType.delete(args));
  }
}

/** Whether any record uses a value. */
export async function isUsed(tx: Tx, list: KeptList, value: string): Promise<boolean> {
  const ticket = async (where: Parameters<Tx["ticket"]["findFirst"]>[0]) => (await tx.ticket.findFirst(where)) !== null;
  switch (list) {
    case "statuses":
      return await ticket({ where: { statusId: value }, select: id });
    case "priorities":
      return (
        (await ticket({ where: { priorityId: value }, select: id })) ||
        (await tx.slaTarget.findFirst({ where: { priorityId: value }, select: id })) !== null
      );
    case "sources":
      return await ticket({ where: { sourceId: value }, select: id });
    case "queues":
      return (
        (await ticket({ where: { queueId: value }, select: id })) ||
        (await tx.mailbox.findFirst({ where: { queueId: value }, select: id })) !== null
      );
    case "categories":
      return await ticket({ where: { categoryId: value }, select: id });
    case "issue-types":
      return (
        (await ticket({ where: { issueTypeId: value }, select: id })) ||
        (await tx.subIssueType.findFirst({ where: { issueTypeId: value }, select: id })) !== null ||
        (await tx.slaTarget.findFirst({ where: { issueTypeId: value }, select: id })) !== null
      );
    case "sub-issue-types":
      return await ticket({ where: { subIssueTypeId: value }, select: id });
    case "note-types":
      return (await tx.ticketNote.findFirst({ where: { noteTypeId: value }, select: id })) !== null;
  }
}
