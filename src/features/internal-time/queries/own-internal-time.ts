import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { acceptsTime } from "#features/time/model/timesheet-status.ts";
import { dayOfColumn, type LocalDate, timeAt } from "#kernel/calendar.ts";
import { formatClock } from "#kernel/duration.ts";
import { isId } from "#kernel/id.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** One's own internal time as its form starts with it. */
export interface OwnInternalTime {
  readonly id: string;
  readonly version: number;
  readonly code: { readonly id: string; readonly name: string };
  readonly workedOn: LocalDate;
  readonly workedMinutes: Minutes;
  /** The request that put it there, which alone can take it away. */
  readonly timeOffRequestId: string | null;
  /** Who wrote it down, when it was somebody else. */
  readonly enteredByName: string | undefined;
  /** Whether its timesheet is open, so that it can be corrected. */
  readonly isOpen: boolean;
  /** The fields of the form, as they would be typed. */
  readonly typed: { readonly start: string; readonly end: string; readonly worked: string; readonly summary: string };
}

/** One's own internal time, for correcting it; others' is not found, nor is time on tickets. */
export const ownInternalTime = cache(async (actor: Actor, id: string): Promise<OwnInternalTime | undefined> => {
  if (!isId(id)) return undefined;
  const row = await db.timeEntry.findFirst({
    where: { AND: [{ id, personId: actor.id, internalCodeId: { not: null } }, visible.timeEntries(actor)] },
    select: {
      id: true,
      version: true,
      internalCode: { select: { id: true, name: true } },
      timeOffRequestId: true,
      enteredBy: { select: { name: true } },
      timesheet: { select: { status: true } },
      workedOn: true,
      startedAt: true,
      endedAt: true,
      timeZone: true,
      workedMinutes: true,
      summary: true,
    },
  });
  if (!row?.internalCode) return undefined;
  const { startedAt, endedAt, timeZone } = row;
  return {
    id: row.id,
    version: row.version,
    code: row.internalCode,
    workedOn: dayOfColumn(row.workedOn),
    workedMinutes: minutes(row.workedMinutes),
    timeOffRequestId: row.timeOffRequestId,
    enteredByName: row.enteredBy?.name,
    isOpen: acceptsTime(row.timesheet.status),
    typed: {
      start: startedAt ? timeAt(startedAt, timeZone) : "",
      end: endedAt ? timeAt(endedAt, timeZone) : "",
      worked: startedAt ? "" : formatClock(minutes(row.workedMinutes)),
      summary: row.summary,
    },
  };
});
