import "server-only";
import { parseLocalDate } from "#kernel/calendar.ts";
import { missing, objectionAt, objectionsAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import type { Tx } from "#server/db.ts";
import type { Problems } from "./model/typed-figures.ts";

/** What an administrator keeps of expenses, locked until the command ends: changes wait for each other, so that one default and one active category stay. */
export async function lockExpenseSettings(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('expenseSettings', 0))`;
}

/** Ends the command with what is wrong, by field. */
export function stopAtProblems(problems: Problems): void {
  stopIf(objectionsAt(problems));
}

/** Refuses a name that another one has. */
export function refuseTaken(isTaken: boolean): void {
  if (isTaken) throw new Refused(objectionAt("name", "This name is taken. Choose another one."));
}

/** What must be there, or the refusal of what is missing. */
export function found<Row>(row: Row | null): Row {
  if (row === null) throw new Refused(missing);
  return row;
}

/** A day from which a rate holds; what is no day is said at its field. */
export function dayTyped(text: string, problems: Problems) {
  const day = parseLocalDate(text.trim());
  if (day !== undefined && day >= "2000-01-01") return day;
  problems.startsOn = "Choose the day from which it holds.";
  return undefined;
}

/** Refuses to switch off what is the default, or to leave the default to nobody. */
function refuseNoDefault(
  what: string,
  before: { readonly isDefault: boolean } | undefined,
  typed: { readonly isDefault: boolean; readonly isActive: boolean },
): void {
  if (before?.isDefault && !typed.isDefault) {
    refuse("rule", `This is the default: make another ${what} the default instead.`, {
      isDefault: `Make another ${what} the default instead.`,
    });
  }
  if (typed.isDefault && !typed.isActive) {
    throw new Refused(objectionAt("isActive", `The default ${what} stays active.`));
  }
}

/** What a change made of a row, from and to, for the record; only what differs. */
export function differences(before: object, after: object): Record<string, { from: string; to: string }> {
  const was = new Map(Object.entries(before));
  const shown = (value: unknown) => (value === null || value === undefined ? "" : String(value));
  return Object.fromEntries(
    Object.entries(after)
      .filter(([field, to]) => shown(was.get(field)) !== shown(to))
      .map(([field, to]) => [field, { from: shown(was.get(field)), to: shown(to) }]),
  );
}

/** Refuses a form that changes nothing. */
export function refuseNothing(change: object): void {
  if (Object.keys(change).length === 0) refuse("rule", "Nothing was changed, so nothing was saved.");
}

/** Something that is chosen from a list of which one is the default: a payment type, a kind of vehicle. */
interface Listed {
  readonly name: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

/** The rows of such a list, as far as its rules look at the others. */
interface List {
  readonly count: (asked: { where: object }) => Promise<number>;
  readonly updateMany: (change: { where: { isDefault: true }; data: { isDefault: false } }) => Promise<unknown>;
}

/** Holds what is added to a list, or a change of what is on it, against the others: one name each, one default, and one at least in use. */
export async function takePlaceInList(
  list: List,
  what: string,
  typed: Listed,
  before?: Listed & { readonly id: string },
): Promise<void> {
  refuseNoDefault(what, before, typed);
  const others = before ? { NOT: { id: before.id } } : {};
  if (before && !typed.isActive && (await list.count({ where: { isActive: true, ...others } })) === 0) {
    throw new Refused(objectionAt("isActive", `At least one ${what} stays active.`));
  }
  refuseTaken((await list.count({ where: { name: inAnyCase(typed.name), ...others } })) > 0);
  if (before) refuseNothing(differences(before, typed));
  if (typed.isDefault) await list.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
}
