import "server-only";
import type { Tx } from "#server/db.ts";
import type { Reader, StoredValue } from "./stored-value.ts";

/** Only the id of a row. */
export const id = { id: true } as const;
/** One row. */
export type Where = { readonly id: string };
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
export interface Keeper {
  readonly table: (tx: Tx) => Table;
  /** The values in their order. */
  readonly rows: (tx: Reader) => Promise<StoredValue[]>;
  readonly place: (tx: Tx, where: Where, sort: number) => Promise<void>;
  readonly makeDefault: (tx: Tx, where: Where) => Promise<void>;
  readonly isUsed: (tx: Tx, value: string) => Promise<boolean>;
}

/** A change makes a row newer. */
export const newer = { increment: 1 };

/** Gives a value of a sorted list its place. */
export const placeIn = (table: (tx: Tx) => Sorted) => async (tx: Tx, where: Where, sort: number) => {
  await table(tx).update({ where, data: { sort, version: newer }, select: id });
};

/** Makes a value the one default of its list. */
export const defaultIn = (table: (tx: Tx) => Defaulted) => async (tx: Tx, where: Where) => {
  await table(tx).updateMany({ where: { isDefault: true }, data: { isDefault: false, version: newer } });
  await table(tx).update({ where, data: { isDefault: true, version: newer }, select: id });
};

/** Of a list without a default. */
export const noDefault = async () => {};

/** What is read of every value of a list that ships some. */
export const plain = { id: true, name: true, isSystem: true, isActive: true, version: true } as const;
/** The same, where they stand in an order that people give them. */
export const sorted = { ...plain, sort: true } as const;
/** The same, where one is the default. */
export const withDefault = { ...sorted, isDefault: true } as const;
/** The order that people gave the values. */
export const inOrder = [{ sort: "asc" as const }, { name: "asc" as const }];
/** A value of a list without a default. */
export const withoutDefault = <Row extends object>(row: Row) => ({ ...row, isDefault: false });

/** Whether anything was found. */
export const isThere = async (...found: readonly Promise<object | null>[]) =>
  (await Promise.all(found)).some((row) => row !== null);
