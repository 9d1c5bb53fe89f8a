import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, type DateSpan, dayOfColumn, timeAt } from "#kernel/calendar.ts";
import { formatClock } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { entryAsTyped } from "../model/entry-changes.ts";

/** One's own entry as its form would send it, for those who change its time without opening the form. */
export interface EntryAsTyped {
  readonly id: string;
  readonly version: number;
  readonly isInternal: boolean;
  /** Every field of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One's own entries of some days as their forms would send them, by their ids; time off is changed by its request. */
export const entriesAsTyped = cache(
  async (actor: Actor, { startsOn, endsOn }: DateSpan): Promise<ReadonlyMap<string, EntryAsTyped>> => {
    const workedOn = { gte: columnOfDay(startsOn), lte: columnOfDay(endsOn) };
    const rows = await db.timeEntry.findMany({
      where: { AND: [{ personId: actor.id, workedOn, timeOffRequestId: null }, visible.timeEntries(actor)] },
      select: {
        id: true,
        version: true,
        internalCodeId: true,
        workedOn: true,
        startedAt: true,
        endedAt: true,
        timeZone: true,
        workedMinutes: true,
        workTypeId: true,
        billingRoleId: true,
        contractId: true,
        offsetMinutes: true,
        isBillable: true,
        showOnInvoice: true,
        summary: true,
        internalNotes: true,
      },
    });
    return new Map(
      rows.map((row) => {
        const { id, version, internalCodeId, startedAt, endedAt, timeZone } = row;
        const workedOn = dayOfColumn(row.workedOn);
        const { workTypeId, billingRoleId } = row;
        const fields =
          workTypeId && billingRoleId
            ? entryAsTyped({ ...row, workTypeId, billingRoleId, workedOn })
            : {
                codeId: internalCodeId ?? "",
                workedOn,
                start: startedAt ? timeAt(startedAt, timeZone) : "",
                end: endedAt ? timeAt(endedAt, timeZone) : "",
                worked: startedAt ? "" : formatClock(minutes(row.workedMinutes)),
                summary: row.summary,
              };
        return [id, { id, version, isInternal: internalCodeId !== null, fields }];
      }),
    );
  },
);
