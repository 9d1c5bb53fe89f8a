import "server-only";
import { dayAt, dayOfColumn } from "#kernel/calendar.ts";
import { minutes, money } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { outlierOf, type UsualDuration } from "../model/outlier.ts";
import { priceExplanation } from "../model/price-explanation.ts";
import { explainPrice } from "../model/price-words.ts";
import type { SheetEntry } from "../model/sheet-entry.ts";

/** What must be known of other records to see what is unusual about entries. */
export interface UnusualFacts {
  readonly usual: ReadonlyMap<string, UsualDuration>;
  /** The entries that were changed after a customer signed for them. */
  readonly changedAfterSignOff: ReadonlySet<string>;
}

const nothingUnusual: UnusualFacts = { usual: new Map(), changedAfterSignOff: new Set() };

/** The columns of an entry as a timesheet shows it. */
export const sheetEntryColumns = {
  id: true,
  timesheetId: true,
  ticketId: true,
  internalCodeId: true,
  timeOffRequestId: true,
  workedOn: true,
  startedAt: true,
  endedAt: true,
  timeZone: true,
  sheetMinutes: true,
  billableMinutes: true,
  isBillable: true,
  amount: true,
  explanation: true,
  summary: true,
  internalNotes: true,
  createdAt: true,
  updatedAt: true,
  splitId: true,
  workedMinutes: true,
  workTypeId: true,
  version: true,
  ticket: {
    select: {
      number: true,
      title: true,
      customer: { select: { name: true } },
      issueType: { select: { id: true, name: true } },
    },
  },
  internalCode: { select: { name: true } },
  enteredBy: { select: { name: true } },
  workType: { select: { name: true } },
  billingRole: { select: { name: true } },
} as const satisfies Prisma.TimeEntrySelect;

type EntryRow = Prisma.TimeEntryGetPayload<{ select: typeof sheetEntryColumns }>;

/** The order in which a day's entries are read: by their start, those without one last. */
export const inOrderOfWork = [
  { workedOn: "asc" },
  { startedAt: { sort: "asc", nulls: "last" } },
  { createdAt: "asc" },
] as const satisfies Prisma.TimeEntryOrderByWithRelationInput[];

/** How an amount came about, in words; nothing when what is stored cannot be read. */
export function explanationInWords(stored: unknown, { currency, locale }: { currency: string; locale: string }) {
  const explanation = priceExplanation.safeParse(stored);
  return explanation.success ? explainPrice(explanation.data, currency, locale) : [];
}

/** An entry as a timesheet shows it. */
export function sheetEntry(
  row: EntryRow,
  habits: { currency: string; locale: string },
  unusual: UnusualFacts = nothingUnusual,
): SheetEntry {
  return {
    ...(row.enteredBy ? { enteredByName: row.enteredBy.name } : {}),
    ...unusualOf(row, kindsOf(row), unusual),
    id: row.id,
    ticketId: row.ticketId ?? row.internalCodeId ?? "",
    ticketNumber: row.ticket?.number ?? "",
    ticketTitle: row.ticket?.title ?? row.internalCode?.name ?? "",
    customerName: row.ticket?.customer.name ?? "",
    workedOn: dayOfColumn(row.workedOn),
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    timeZone: row.timeZone,
    workedMinutes: minutes(row.sheetMinutes),
    billableMinutes: minutes(row.billableMinutes),
    isBillable: row.isBillable,
    amount: money(row.amount),
    explanation: explanationInWords(row.explanation, habits),
    workTypeName: row.workType?.name ?? "",
    billingRoleName: row.billingRole?.name ?? "",
    summary: row.summary,
    internalNotes: row.internalNotes,
    writtenOn: dayAt(row.createdAt, row.timeZone),
    version: row.version,
    isTimeOff: row.timeOffRequestId !== null,
  };
}

const kindsOf = ({ ticket, workTypeId, workType }: EntryRow): readonly Kind[] => [
  ...(ticket?.issueType ? [ticket.issueType] : []),
  ...(workTypeId && workType ? [{ id: workTypeId, name: workType.name }] : []),
];

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
