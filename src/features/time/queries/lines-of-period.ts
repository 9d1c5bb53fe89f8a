import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, type LocalDate } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { periodOf } from "../model/period.ts";

/** The lines of one's own sheet of the period that a day falls into: numbers of tickets and ids of internal time codes, without time off. */
export const linesOfPeriod = cache(async (actor: Actor, day: LocalDate): Promise<string[]> => {
  const { startsOn, endsOn } = periodOf(actor.desk, day);
  const workedOn = { gte: columnOfDay(startsOn), lte: columnOfDay(endsOn) };
  const rows = await db.timeEntry.findMany({
    where: { AND: [{ personId: actor.id, workedOn, timeOffRequestId: null }, visible.timeEntries(actor)] },
    orderBy: [{ workedOn: "asc" }, { createdAt: "asc" }],
    select: { internalCodeId: true, ticket: { select: { number: true } } },
    relationLoadStrategy: "join",
  });
  return [...new Set(rows.flatMap(({ internalCodeId, ticket }) => ticket?.number ?? internalCodeId ?? []))];
});
