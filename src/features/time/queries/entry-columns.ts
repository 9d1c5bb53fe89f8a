import "server-only";
import { dayAt, dayOfColumn } from "#kernel/calendar.ts";
import { minutes, money } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { outlierOf, type UsualDuration } from "../model/outlier.ts";
import type { SheetEntry } from "../model/sheet-entry.ts";
import { type NamesOnSheet, nameOf } from "../name-records.ts";

/** What must be known of other records to see what is unusual about entries. */
export interface UnusualFacts {
  readonly usual: ReadonlyMap<string, UsualDuration>;
  /** The entries that were changed after a customer signed for them. */
  readonly changedAfterSignOff: ReadonlySet<string>;
}

const nothingUnusual: UnusualFacts = { usual: new Map(), changedAfterSignOff: new Set() };

/** The columns of an entry as a timesheet shows it and as its form would send it; what others are called is read once for a sheet. */
export const sheetEntryColumns = {
  id: true,
  timesheetId: true,
  ticketId: true,
  internalCodeId: true,
  timeOffRequestId: true,
  enteredById: true,
  workTypeId: true,
  billingRoleId: true,
  contractId: true,
  splitId: true,
  workedOn: true,
  startedAt: true,
  endedAt: true,
  timeZone: true,
  workedMinutes: true,
  offsetMinutes: true,
  sheetMinutes: true,
  billableMinutes: true,
  isBillable: true,
  showOnInvoice: true,
  amount: true,
  explanation: true,
  summary: true,
  internalNotes: true,
  createdAt: true,
  updatedAt: true,
  version: true,
} as const satisfies Prisma.TimeEntrySelect;

/** An entry of a timesheet as it is stored. */
export type EntryRow = Prisma.TimeEntryGetPayload<{ select: typeof sheetEntryColumns }>;

/** The order in which a day's entries are read: by their start, those without one last. */
export const inOrderOfWork = [
  { workedOn: "asc" },
  { startedAt: { sort: "asc", nulls: "last" } },
  { createdAt: "asc" },
] as const satisfies Prisma.TimeEntryOrderByWithRelationInput[];

/** An entry as a timesheet shows it. */
export function sheetEntry(row: EntryRow, names: NamesOnSheet, unusual: UnusualFacts = nothingUnusual): SheetEntry {
  const about = names.get(row.ticketId ?? row.internalCodeId ?? "");
  return {
    ...(row.enteredById ? { enteredByName: nameOf(names, row.enteredById) } : {}),
    ...unusualOf(row, kindsOf(row, names), unusual),
    id: row.id,
    ticketId: row.ticketId ?? row.internalCodeId ?? "",
    ticketNumber: about?.number ?? "",
    ticketTitle: about?.name ?? "",
    customerName: about?.customerName ?? "",
    workedOn: dayOfColumn(row.workedOn),
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    timeZone: row.timeZone,
    workedMinutes: minutes(row.sheetMinutes),
    billableMinutes: minutes(row.billableMinutes),
    isBillable: row.isBillable,
    amount: money(row.amount),
    explanation: row.explanation,
    workTypeName: nameOf(names, row.workTypeId),
    billingRoleName: nameOf(names, row.billingRoleId),
    summary: row.summary,
    internalNotes: row.internalNotes,
    writtenOn: dayAt(row.createdAt, row.timeZone),
    version: row.version,
    isTimeOff: row.timeOffRequestId !== null,
  };
}

function kindsOf({ ticketId, workTypeId }: EntryRow, names: NamesOnSheet): readonly Kind[] {
  const { issueTypeId } = names.get(ticketId ?? "") ?? {};
  return [issueTypeId, workTypeId].flatMap((id) => (id ? [{ id, name: nameOf(names, id) }] : []));
}

/** A kind of work, of which an entry has a usual length. */
export interface Kind {
  readonly id: string;
  readonly name: string;
}

/** What other records make unusual about an entry of some kinds. */
export function unusualOf(
  row: Pick<EntryRow, "id" | "splitId" | "workedMinutes">,
  kinds: readonly Kind[],
  unusual: UnusualFacts,
) {
  return {
    ...(row.splitId ? { splitId: row.splitId } : {}),
    ...(unusual.changedAfterSignOff.has(row.id) ? { isChangedAfterSignOff: true } : {}),
    usual: outlierOf(row.workedMinutes, kinds, unusual.usual),
  };
}
