import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { entryAsTyped } from "../model/entry-changes.ts";
import { explanationInWords } from "../model/stored-explanation.ts";
import type { ContractChoice } from "../model/time-choices.ts";
import { acceptsTime } from "../model/timesheet-status.ts";
import { contractChoice } from "./choices-for-time.ts";

/** One's own entry as its form starts with it. */
export interface OwnEntry {
  readonly id: string;
  readonly version: number;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly ticketTitle: string;
  readonly workedOn: LocalDate;
  readonly workedMinutes: Minutes;
  /** Whether its timesheet is open, so that it can be corrected. */
  readonly isOpen: boolean;
  /** The fields of the form, as they would be typed. */
  readonly typed: Readonly<Record<string, string>>;
  readonly isBillable: boolean;
  /** What it has, also when it can no longer be chosen. */
  readonly workType: { readonly id: string; readonly name: string; readonly isBillable: boolean };
  readonly billingRole: { readonly id: string; readonly name: string; readonly hourlyRate: number };
  readonly contract: ContractChoice | null;
  /** How its amount came about, in words. */
  readonly explanation: readonly string[];
  /** What Tallydesk did to it when it was written. */
  readonly remark: string;
}

/** One's own entry on a ticket, for correcting it; others' are not found. */
export const ownEntry = cache(async (actor: Actor, id: string): Promise<OwnEntry | undefined> => {
  if (!isId(id)) return undefined;
  const row = await db.timeEntry.findFirst({
    where: { AND: [{ id, personId: actor.id }, visible.timeEntries(actor)] },
    select: {
      id: true,
      version: true,
      ticketId: true,
      ticket: { select: { number: true, title: true } },
      timesheet: { select: { status: true } },
      workedOn: true,
      startedAt: true,
      endedAt: true,
      timeZone: true,
      workedMinutes: true,
      hourlyRate: true,
      workTypeId: true,
      workType: { select: { id: true, name: true, isBillable: true } },
      billingRoleId: true,
      billingRole: { select: { id: true, name: true } },
      contractId: true,
      contract: { select: { id: true, name: true, startsOn: true, endsOn: true } },
      amount: true,
      explanation: true,
      remark: true,
      enteredBy: { select: { name: true } },
      offsetMinutes: true,
      showOnInvoice: true,
      isBillable: true,
      summary: true,
      internalNotes: true,
    },
  });
  if (!row?.ticketId || !row.ticket || !row.workType || !row.billingRole) return undefined;
  const workedOn = dayOfColumn(row.workedOn);
  return {
    id: row.id,
    version: row.version,
    ticketId: row.ticketId,
    ticketNumber: row.ticket.number,
    ticketTitle: row.ticket.title,
    workedOn,
    workedMinutes: minutes(row.workedMinutes),
    isOpen: acceptsTime(row.timesheet.status),
    typed: entryAsTyped({ ...row, workTypeId: row.workType.id, billingRoleId: row.billingRole.id, workedOn }),
    isBillable: row.isBillable,
    workType: row.workType,
    billingRole: { ...row.billingRole, hourlyRate: row.hourlyRate },
    contract: row.contract && { ...contractChoice(row.contract), rates: [] },
    explanation: explanationInWords(row.explanation, actor.desk),
    remark: [row.enteredBy ? `Entered by ${row.enteredBy.name}.` : "", row.remark].filter(Boolean).join(" "),
  };
});
