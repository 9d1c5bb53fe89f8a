import "server-only";
import type { Tx } from "#server/db.ts";
import type { KeptList } from "./model/kept-lists.ts";
import type { Reader, StoredValue } from "./stored-value.ts";

const id = { id: true } as const;
type Where = { readonly id: string };
type Version = { increment: number };

/** The table of a list, as far as all of them are alike. */
interface Table {
  update(args: {
    where: Where;
    data: { isActive: boolean; version: Version };
    select: typeof id;
  }): PromiseLike<unknown>;
  delete(args: { where: Where; select: typeof id }): PromiseLike<unknown>;
}

/** One whose values stand in an order that people give them. */
interface Sorted {
  update(args: { where: Where; data: { sort: number; version: Version }; select: typeof id }): PromiseLike<unknown>;
}

/** One of whose values is the default. */
interface Defaulted {
  updateMany(args: { where: { isDefault: true }; data: { isDefault: false; version: Version } }): PromiseLike<unknown>;
  update(args: { where: Where; data: { isDefault: true; version: Version }; select: typeof id }): PromiseLike<unknown>;
}

/** How the values of a list are kept. */
interface Keeper {
  readonly table: (tx: Tx) => Table;
  /** The values in their order. */
  readonly rows: (tx: Reader) => Promise<StoredValue[]>;
  readonly place: (tx: Tx, where: Where, sort: number) => Promise<void>;
  readonly makeDefault: (tx: Tx, where: Where) => Promise<void>;
  readonly isUsed: (tx: Tx, value: string) => Promise<boolean>;
}

const newer = { increment: 1 };

const placeIn = (table: (tx: Tx) => Sorted) => async (tx: Tx, where: Where, sort: number) => {
  await table(tx).update({ where, data: { sort, version: newer }, select: id });
};

const defaultIn = (table: (tx: Tx) => Defaulted) => async (tx: Tx, where: Where) => {
  await table(tx).updateMany({ where: { isDefault: true }, data: { isDefault: false, version: newer } });
  await table(tx).update({ where, data: { isDefault: true, version: newer }, select: id });
};

const noDefault = async () => {};

const plain = { id: true, name: true, isSystem: true, isActive: true, version: true } as const;
const sorted = { ...plain, sort: true } as const;
const withDefault = { ...sorted, isDefault: true } as const;
const inOrder = [{ sort: "asc" as const }, { name: "asc" as const }];
const withoutDefault = <Row extends object>(row: Row) => ({ ...row, isDefault: false });

const isThere = async (...found: readonly Promise<object | null>[]) =>
  (await Promise.all(found)).some((row) => row !== null);
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
};

/** Switches a value on or off. */
export async function setActive(tx: Tx, list: KeptList, where: Where, isActive: boolean): Promise<void> {
  await keepers[list].table(tx).update({ where, data: { isActive, version: newer }, select: id });
}

/** Takes a value that nothing uses out of its list for good. */
export async function deleteValue(tx: Tx, list: KeptList, where: Where): Promise<void> {
  await keepers[list].table(tx).delete({ where, select: id });
}
