import "server-only";
import { missing, Refused, refuseStale } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockKept, stopIfNamed, writeHolidays } from "../keeping-records.ts";
import { holidaySetInput } from "../model/location-input.ts";
import { agreementsWithHolidays, reachOpenTickets } from "../reach-records.ts";

/** An administrator changes a set of holidays, best by adding the days of another year; the open tickets that keep them follow. */
export const editHolidaySet = command({
  name: "holidaySet.edit",
  input: holidaySetInput,
  subject: async ({ tx, input }) => ({ before: await lockKept(tx, "holiday_set", input.id) }),
  run: async ({ tx, actor, now, input: { name, days, isActive, version }, subject: { before } }) => {
    if (!before) throw new Refused(missing);
    refuseStale(before, version);
    await stopIfNamed(tx, "holiday_set", name, before.id);
    await tx.holidaySet.update({
      where: { id: before.id },
      data: { name, isActive, version: { increment: 1 } },
      select: { id: true },
    });
    await writeHolidays(tx, before.id, days);
    const reached = await reachOpenTickets(tx, actor, now, await agreementsWithHolidays(tx, before.id));
    return {
      value: { id: before.id, name },
      about: { type: "holidaySet", id: before.id },
      change: { name: { from: before.name, to: name }, days: days.map((holiday) => holiday.day), ...reached },
    };
  },
});
