import { type LocalDate, timeAt } from "#kernel/calendar.ts";
import { formatClock } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";

/** What an entry says, as far as a person can change it. */
export interface EntrySaid {
  readonly workedOn: LocalDate;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly timeZone: string;
  readonly workedMinutes: number;
  readonly workTypeId: string;
  readonly billingRoleId: string;
  readonly contractId: string | null;
  readonly offsetMinutes: number;
  readonly isBillable: boolean;
  readonly showOnInvoice: boolean;
  readonly summary: string;
  readonly internalNotes: string;
}

/** An entry as its form says it, field by field: shown beside a stale form, compared for the record. */
export function entryAsTyped(entry: EntrySaid): Record<string, string> {
  return {
    workedOn: entry.workedOn,
    start: entry.startedAt ? timeAt(entry.startedAt, entry.timeZone) : "",
    end: entry.endedAt ? timeAt(entry.endedAt, entry.timeZone) : "",
    worked: entry.startedAt ? "" : formatClock(minutes(entry.workedMinutes)),
    workTypeId: entry.workTypeId,
    billingRoleId: entry.billingRoleId,
    contractId: entry.contractId ?? "",
    offset: offsetAsTyped(entry.offsetMinutes),
    isBillable: String(entry.isBillable),
    onInvoice: entry.showOnInvoice ? "show" : "hide",
    summary: entry.summary,
    internalNotes: entry.internalNotes,
  };
}

/** An offset as it is typed: "-0:30", "+0:15", or nothing. */
export function offsetAsTyped(offset: number): string {
  if (offset === 0) return "";
  return `${offset < 0 ? "-" : "+"}${formatClock(minutes(Math.abs(offset)))}`;
}

/** Whether nothing changed that the price depends on: then a corrected word does not change what is billed. */
export function isPricedAlike(before: EntrySaid, after: EntrySaid): boolean {
  const facts = (entry: EntrySaid) =>
    [
      entry.workedOn,
      entry.workedMinutes,
      entry.offsetMinutes,
      entry.workTypeId,
      entry.billingRoleId,
      entry.contractId,
      entry.isBillable,
    ].join(" ");
  return facts(before) === facts(after);
}

/** What differs between two states of an entry, before and after. */
export function changesOfEntry(before: EntrySaid, after: EntrySaid): Record<string, { from: string; to: string }> {
  const was = entryAsTyped(before);
  return Object.fromEntries(
    Object.entries(entryAsTyped(after)).flatMap(([field, to]) => {
      const from = was[field] ?? "";
      return from === to ? [] : [[field, { from, to }]];
    }),
  );
}
