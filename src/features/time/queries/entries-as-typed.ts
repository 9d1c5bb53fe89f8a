import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { type DateSpan, dayOfColumn, timeAt } from "#kernel/calendar.ts";
import { formatClock } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { entryAsTyped } from "../model/entry-changes.ts";
import { periodOf } from "../model/period.ts";
import { ownEntryRows } from "./own-entry-rows.ts";

/** One's own entry as its form would send it, for those who change its time without opening the form. */
export interface EntryAsTyped {
  readonly id: string;
  readonly version: number;
  readonly isInternal: boolean;
  /** Every field of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One's own entries of some days of a period as their forms would send them, by their ids; time off is changed by its request. */
export const entriesAsTyped = cache(
  async (actor: Actor, { startsOn, endsOn }: DateSpan): Promise<ReadonlyMap<string, EntryAsTyped>> => {
    const rows = await ownEntryRows(actor, periodOf(actor.desk, startsOn).startsOn);
    return new Map(
      rows.flatMap((row) => {
        const { id, version, internalCodeId, startedAt, endedAt, timeZone } = row;
        const workedOn = dayOfColumn(row.workedOn);
        if (row.timeOffRequestId !== null || workedOn < startsOn || workedOn > endsOn) return [];
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
        return [[id, { id, version, isInternal: internalCodeId !== null, fields }]];
      }),
    );
  },
);
