import "server-only";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { keepers } from "./keepers.ts";
import type { KeptList } from "./model/kept-lists.ts";
import type { WrittenValue } from "./priced-value.ts";
import type { Reader, StoredValue } from "./stored-value.ts";

/** The values of a list in their order; sub-issue types by issue type. */
export const rowsOf = (tx: Reader, list: KeptList): Promise<StoredValue[]> => keepers[list].rows(tx);

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
export async function insertValue(tx: Tx, value: WrittenValue, sort: number): Promise<{ id: string }> {
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
    case "product-categories":
      return await tx.productCategory.create({ data: { ...dataOf(value), sort }, select: id });
    case "material-codes":
      return await tx.materialCode.create({ data: { ...dataOf(value), sort }, select: id });
    case "tax-categories":
      return await tx.taxCategory.create({ data: { ...dataOf(value), sort }, select: id });
  }
}

function dataOf<Value extends { list: KeptList }>({ list: _, ...data }: Value) {
  return data;
}

/** Writes what was corrected of a value, with a new version. */
export async function writeValue(tx: Tx, where: { id: string }, value: WrittenValue): Promise<void> {
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
    case "product-categories":
      return void (await tx.productCategory.update({ where, data: { ...dataOf(value), version }, select: id }));
    case "material-codes":
      return void (await tx.materialCode.update({ where, data: { ...dataOf(value), version }, select: id }));
    case "tax-categories":
      return void (await tx.taxCategory.update({ where, data: { ...dataOf(value), version }, select: id }));
  }
}
