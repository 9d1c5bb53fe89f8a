import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type DateSpan, dayAt } from "#kernel/calendar.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { sheetsFrom } from "../calendar-records.ts";
import { changeCalendarInput, objectionToChange, ruleOf } from "../model/calendar-input.ts";
import { periodsAround, periodsChanged } from "../model/period.ts";

/** What would happen if other periods held from a day on. */
export interface ChangeOfPeriods {
  readonly startsOn: string;
  readonly length: string;
  /** The period before the day, the day's own, and two after it. */
  readonly spans: readonly DateSpan[];
  /** How many timesheets and reports are cut, and how many others have something on days of the new periods. */
  readonly cut: number;
  readonly moved: number;
  readonly objection: Refusal | undefined;
}

/** What a change of the periods would do, before it is done; nothing when what was asked cannot be read. */
export const changeOfPeriods = cache(
  async (actor: Actor, startsOn: string, length: string, now: Date): Promise<ChangeOfPeriods | undefined> => {
    const asked = changeCalendarInput.safeParse({ startsOn, length });
    const mayChange = await db.organization.count({ where: visible.organizations(actor) });
    if (!asked.success || mayChange === 0) return undefined;
    const rule = ruleOf(asked.data);
    const { desk } = actor;
    const { all, locked } = await sheetsFrom(db, asked.data.startsOn);
    return {
      ...asked.data,
      spans: periodsAround(periodsChanged(desk, rule), asked.data.startsOn, 2),
      cut: all.filter(({ isCut }) => isCut).length,
      moved: all.filter(({ isCut }) => !isCut).length,
      objection: objectionToChange(rule, dayAt(now, desk.timeZone), locked, desk.locale),
    };
  },
);
