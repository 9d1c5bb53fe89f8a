import "server-only";
import { command } from "#server/command.ts";
import { lockKept, stopIfNamed, writeHolidays } from "../keeping-records.ts";
import { holidaySetInput } from "../model/location-input.ts";

/** An administrator writes down the days on which nobody works. */
export const addHolidaySet = command({
  name: "holidaySet.add",
  input: holidaySetInput,
  subject: async ({ tx }) => ({ before: await lockKept(tx, "holiday_set", undefined) }),
  run: async ({ tx, input: { name, days, isActive } }) => {
    await stopIfNamed(tx, "holiday_set", name, undefined);
    const { id } = await tx.holidaySet.create({ data: { name, isActive }, select: { id: true } });
    await writeHolidays(tx, id, days);
    return { value: { id, name }, about: { type: "holidaySet", id }, change: { name, days: days.length } };
  },
});
