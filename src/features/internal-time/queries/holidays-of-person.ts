import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { DateSpan, LocalDate } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { officeOf } from "../office-records.ts";

/** The holidays of a person's office within a span, by their day: one's own, and those of people whose timesheets one sees. */
export const holidaysOfPerson = cache(
  async (actor: Actor, personId: string, span: DateSpan): Promise<ReadonlyMap<LocalDate, string>> => {
    const seen = personId === actor.id ? {} : { timesheets: { some: visible.timesheets(actor) } };
    return (await officeOf(db, { AND: [{ id: personId }, seen] }, span)).holidays;
  },
);
