import "server-only";
import { columnOfDay, dayAt } from "#kernel/calendar.ts";
import { refuse, stopIf } from "#kernel/refusal.ts";
import { periodRules } from "#server/actor.ts";
import { command } from "#server/command.ts";
import { cutSheetsFrom, sheetsFrom } from "../calendar-records.ts";
import { changeCalendarInput, objectionToChange, ruleOf } from "../model/calendar-input.ts";
import { periodOf, periodsChanged } from "../model/period.ts";

/** The administrator changes how long timesheets run, from a day to come on; sheets before it keep their periods, and the seam is a short one. */
export const changeTimesheetCalendar = command({
  name: "timesheetCalendar.change",
  input: changeCalendarInput,
  subject: async ({ tx, actor }) => {
    await tx.$executeRaw`SELECT 1 FROM organization WHERE id = ${actor.desk.organizationId}::uuid FOR UPDATE`;
    const { timesheetPeriod, timesheetAnchor } = actor.desk;
    return { periods: { timesheetPeriod, timesheetAnchor, timesheetCalendar: await periodRules(tx) } };
  },
  run: async ({ tx, actor, now, input, subject: { periods } }) => {
    const rule = ruleOf(input);
    const { locale, timeZone } = actor.desk;
    const { locked } = await sheetsFrom(tx, input.startsOn);
    stopIf(objectionToChange(rule, dayAt(now, timeZone), locked, locale));
    const changed = periodsChanged(periods, rule);
    const isSame = (day: typeof input.startsOn) =>
      JSON.stringify(periodOf(periods, day)) === JSON.stringify(periodOf(changed, day));
    const last = periods.timesheetCalendar.at(-1);
    const isPlanned = last !== undefined && last.startsOn >= rule.startsOn;
    if (!isPlanned && isSame(input.startsOn) && (last?.length ?? periods.timesheetPeriod) === rule.length) {
      refuse("rule", "These are the periods that hold already, so nothing was changed.");
    }

    const startsOn = columnOfDay(input.startsOn);
    await tx.timesheetCalendar.deleteMany({ where: { startsOn: { gte: startsOn } } });
    await tx.timesheetCalendar.create({
      data: { startsOn, length: rule.length, anchor: startsOn },
      select: { startsOn: true },
    });
    await cutSheetsFrom(tx, input.startsOn, changed);
    return {
      value: { startsOn: input.startsOn, length: rule.length },
      about: { type: "organization", id: actor.desk.organizationId },
      change: { startsOn: input.startsOn, length: rule.length, replaced: isPlanned },
    };
  },
});
