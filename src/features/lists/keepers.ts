import "server-only";
import type { Tx } from "#server/db.ts";
import { catalogueKeepers } from "./catalogue-keepers.ts";
import {
  defaultIn,
  id,
  inOrder,
  isThere,
  type Keeper,
  newer,
  noDefault,
  placeIn,
  plain,
  sorted,
  type Where,
  withDefault,
  withoutDefault,
} from "./keeping.ts";
import type { KeptList } from "./model/kept-lists.ts";

const onTicket = (tx: Tx, where: Parameters<Tx["ticket"]["findFirst"]>[0]) => tx.ticket.findFirst(where);

/** Every list that the administrator keeps. */
export const keepers: Readonly<Record<KeptList, Keeper>> = {
  statuses: {
    table: (tx) => tx.ticketStatus,
    rows: (tx) =>
      tx.ticketStatus.findMany({
        select: { ...withDefault, tone: true, stage: true, slaEvent: true },
        orderBy: inOrder,
      }),
    place: placeIn((tx) => tx.ticketStatus),
    makeDefault: defaultIn((tx) => tx.ticketStatus),
    isUsed: (tx, value) => isThere(onTicket(tx, { where: { statusId: value }, select: id })),
  },
  priorities: {
    table: (tx) => tx.ticketPriority,
    rows: async (tx) => {
      const select = { ...plain, isDefault: true, tone: true, rank: true } as const;
      const rows = await tx.ticketPriority.findMany({ select, orderBy: { rank: "asc" } });
      return rows.map(({ rank, ...row }) => ({ ...row, sort: rank }));
    },
    // The tickets' copy of the rank follows; a place below nothing is on the way to the real one.
    place: async (tx, where, rank) => {
      await tx.ticketPriority.update({ where, data: { rank, version: newer }, select: id });
      if (rank > 0) await tx.ticket.updateMany({ where: { priorityId: where.id }, data: { priorityRank: rank } });
    },
    makeDefault: defaultIn((tx) => tx.ticketPriority),
    isUsed: (tx, value) =>
      isThere(
        onTicket(tx, { where: { priorityId: value }, select: id }),
        tx.slaTarget.findFirst({ where: { priorityId: value }, select: id }),
      ),
  },
  sources: {
    table: (tx) => tx.ticketSource,
    rows: (tx) => tx.ticketSource.findMany({ select: withDefault, orderBy: inOrder }),
    place: placeIn((tx) => tx.ticketSource),
    makeDefault: defaultIn((tx) => tx.ticketSource),
    isUsed: (tx, value) => isThere(onTicket(tx, { where: { sourceId: value }, select: id })),
  },
  queues: {
    table: (tx) => tx.queue,
    rows: (tx) => tx.queue.findMany({ select: { ...withDefault, leadId: true }, orderBy: inOrder }),
    place: placeIn((tx) => tx.queue),
    makeDefault: defaultIn((tx) => tx.queue),
    isUsed: (tx, value) =>
      isThere(
        onTicket(tx, { where: { queueId: value }, select: id }),
        tx.mailbox.findFirst({ where: { queueId: value }, select: id }),
      ),
  },
  categories: {
    table: (tx) => tx.ticketCategory,
    rows: (tx) =>
      tx.ticketCategory.findMany({ select: { ...withDefault, tone: true, nickname: true }, orderBy: inOrder }),
    place: placeIn((tx) => tx.ticketCategory),
    makeDefault: defaultIn((tx) => tx.ticketCategory),
    isUsed: (tx, value) => isThere(onTicket(tx, { where: { categoryId: value }, select: id })),
  },
  "issue-types": {
    table: (tx) => tx.issueType,
    rows: async (tx) => (await tx.issueType.findMany({ select: sorted, orderBy: inOrder })).map(withoutDefault),
    place: placeIn((tx) => tx.issueType),
    makeDefault: noDefault,
    isUsed: (tx, value) =>
      isThere(
        onTicket(tx, { where: { issueTypeId: value }, select: id }),
        tx.subIssueType.findFirst({ where: { issueTypeId: value }, select: id }),
        tx.slaTarget.findFirst({ where: { issueTypeId: value }, select: id }),
      ),
  },
  "sub-issue-types": {
    table: (tx) => tx.subIssueType,
    rows: async (tx) => {
      const select = { ...sorted, issueTypeId: true } as const;
      const rows = await tx.subIssueType.findMany({ select, orderBy: [{ issueType: { sort: "asc" } }, ...inOrder] });
      return rows.map(({ issueTypeId, ...row }) => withoutDefault({ ...row, parentId: issueTypeId }));
    },
    place: placeIn((tx) => tx.subIssueType),
    makeDefault: noDefault,
    isUsed: (tx, value) =>
      isThere(
        onTicket(tx, { where: { subIssueTypeId: value }, select: id }),
        tx.slaTarget.findFirst({ where: { subIssueTypeId: value }, select: id }),
      ),
  },
  "note-types": {
    table: (tx) => tx.noteType,
    rows: (tx) => tx.noteType.findMany({ select: { ...withDefault, visibility: true }, orderBy: inOrder }),
    place: placeIn((tx) => tx.noteType),
    makeDefault: defaultIn((tx) => tx.noteType),
    isUsed: (tx, value) => isThere(tx.ticketNote.findFirst({ where: { noteTypeId: value }, select: id })),
  },
  ...catalogueKeepers,
};

/** Switches a value on or off. */
export async function setActive(tx: Tx, list: KeptList, where: Where, isActive: boolean): Promise<void> {
  await keepers[list].table(tx).update({ where, data: { isActive, version: newer }, select: id });
}

/** Takes a value that nothing uses out of its list for good. */
export async function deleteValue(tx: Tx, list: KeptList, where: Where): Promise<void> {
  await keepers[list].table(tx).delete({ where, select: id });
}
