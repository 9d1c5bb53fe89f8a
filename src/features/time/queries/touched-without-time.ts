import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { DateSpan } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import type { Touch } from "../model/touch.ts";
import { touchesWithoutTime } from "../touch-records.ts";

/** The tickets that one worked on within a span of days without writing time on them on that day: notes, mails, parts, statuses. */
export const touchedWithoutTime = cache(
  async (actor: Actor, span: DateSpan): Promise<Touch[]> => touchesWithoutTime(db, actor, span, visible.tickets(actor)),
);
