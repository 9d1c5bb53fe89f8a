import "server-only";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { KeptList } from "./model/kept-lists.ts";
import type { ListValue } from "./model/list-value.ts";

/** A value of a list as it stands in the database; what its list does not know is absent. */
export interface StoredValue {
  readonly id: string;
  readonly name: string;
  readonly sort: number;
  readonly isSystem: boolean;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  readonly version: number;
  readonly tone?: string;
  readonly stage?: "fresh" | "active" | "waiting_customer" | "waiting" | "complete";
  readonly slaEvent?: "none" | "first_response" | "resolution_plan" | "waiting_customer" | "resolved";
  readonly visibility?: "internal" | "customer";
  readonly nickname?: string;
  readonly parentId?: string;
  readonly leadId?: string | null;
}

type Reader = Pick<Tx, Tables>;
type Tables =
  | "ticketStatus"
  | "ticketPriority"
  | "ticketSource"
  | "queue"
  | "ticketCategory"
  | "issueType"
  | "subIssueType"
  | "noteType";

const plain = { id: true, name: true, isSystem: true, isActive: true, version: true } as const;
const sorted = { ...plain, sort: true } as const;
const withDefault = { ...sorted, isDefault: true } as const;
const inOrder = [{ sort: "asc" }, { name: "asc" }] as const satisfies object[];

/** The values of a list in their order; sub-issue types by issue type. */
export async function rowsOf(tx: Reader, list: KeptList): Promise<StoredValue[]> {
  switch (list) {
    case "statuses":
      return await tx.ticketStatus.findMany({
        select: { ...withDefault, tone: true, stage: true, slaEvent: true },
        orderBy: [...inOrder],
      });
    case "priorities": {
      const rows = await tx.ticketPriority.findMany({
        select: { ...plain, isDefault: true, tone: true, rank: true },
        orderBy: { rank: "asc" },
      });
      return rows.map(({ rank, ...row }) => ({ ...row, sort: rank }));
    }
    case "sources":
      return await tx.ticketSource.findMany({ select: withDefault, orderBy: [...inOrder] });
    case "queues":
      return await tx.queue.findMany({ select: { ...withDefault, leadId: true }, orderBy: [...inOrder] });
    case "categories":
      return await tx.ticketCategory.findMany({
        select: { ...withDefault, tone: true, nickname: true },
        orderBy: [...inOrder],
      });
    case "issue-types":
      return (await tx.issueType.findMany({ select: sorted, orderBy: [...inOrder] })).map(withoutDefault);
    case "sub-issue-types": {
      const rows = await tx.subIssueType.findMany({
        select: { ...sorted, issueTypeId: true },
        orderBy: [{ issueType: { sort: "asc" } }, ...inOrder],
      });
      return rows.map(({ issueTypeId, ...row }) => withoutDefault({ ...row, parentId: issueTypeId }));
    }
    case "note-types":
      return await tx.noteType.findMany({ select: { ...withDefault, visibility: true }, orderBy: [...inOrder] });
  }
}

const withoutDefault = <Row extends object>(row: Row) => ({ ...row, isDefault: false });

/** The values of a list, locked until the command ends: one change of a list at a time. */
export async function lockList(tx: Tx, list: KeptList): Promise<StoredValue[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('list'), hashtext(${list}))`;
  return await rowsOf(tx, list);
}

/** A value of a list with the whole list, locked until the command ends; refuses as missing when it is not in it. */
export async function lockValue(tx: Tx, { list, id }: { readonly list: KeptList; readonly id: string }) {
  const rows = await lockList(tx, list);
  const value = rows.find((row) => row.id === id);
  if (!value) throw new Refused(missing);
  return { value, rows };
}

const id = { id: true } as const;

/** Puts a value at the end of its list. */
export async function insertValue(tx: Tx, value: ListValue, sort: number): Promise<{ id: string }> {
  switch (value.list) {
    case "statuses":
      return await tx.ticketStatus.create({ data: { ...dataOf(value), sort }, select: id });
    case "priorities":
      return await tx.ticketPriority.create({ data: { ...dataOf(value), rank: sort }, select: id });
    case "sources":
      return await tx.ticketSource.create({ data: { ...dataOf(value), sort }, select: id });
    case "queues":
      return await tx.queue.create({ data: { ...dataOf(value), sort }, select: id });
    case "categories":
      return await tx.ticketCategory.create({ data: { ...dataOf(value), sort }, select: id });
    case "issue-types":
      return await tx.issueType.create({ data: { ...dataOf(value), sort }, select: id });
    case "sub-issue-types":
      return await tx.subIssueType.create({ data: { ...dataOf(value), sort }, select: id });
    case "note-types":
      return await tx.noteType.create({ data: { ...dataOf(value), sort }, select: id });
  }
}

function dataOf<Value extends { list: KeptList }>({ list: _, ...data }: Value) {
  return data;
}

/** Writes what was corrected of a value, with a new version. */
export async function writeValue(tx: Tx, where: { id: string }, value: ListValue): Promise<void> {
  const version = { increment: 1 };
  switch (value.list) {
    case "statuses":
      return void (await tx.ticketStatus.update({ where, data: { ...dataOf(value), version }, select: id }));
    case "priorities":
      return void (await tx.ticketPriority.update({ where, data: { ...dataOf(value), version }, select: id }));
    case "sources":
      return void (await tx.ticketSource.update({ where, data: { ...dataOf(value), version }, select: id }));
    case "queues":
      return void (await tx.queue.update({ where, data: { ...dataOf(value), version }, select: id }));
    case "categories":
      return void (await tx.ticketCategory.update({ where, data: { ...dataOf(value), version }, select: id }));
    case "issue-types":
      return void (await tx.issueType.update({ where, data: { ...dataOf(value), version }, select: id }));
    case "sub-issue-types":
      return void (await tx.subIssueType.update({ where, data: { ...dataOf(value), version }, select: id }));
    case "note-types":
      return void (await tx.noteType.update({ where, data: { ...dataOf(value), version }, select: id }));
  }
}
