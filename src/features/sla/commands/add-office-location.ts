import "server-only";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockKept, stopIfNamed, stopIfNoSet } from "../keeping-records.ts";
import { locationInput, objectionToLocation } from "../model/location-input.ts";

/** An administrator writes down a new office, and when it works. */
export const addOfficeLocation = command({
  name: "officeLocation.add",
  input: locationInput,
  subject: async ({ tx }) => ({ before: await lockKept(tx, "office_location", undefined) }),
  run: async ({ tx, input: { columns, week, ...typed } }) => {
    stopIf(objectionToLocation({ ...typed, columns, week }, undefined));
    await stopIfNamed(tx, "office_location", columns.name, undefined);
    await stopIfNoSet(tx, columns.holidaySetId);
    if (columns.isDefault) {
      await tx.officeLocation.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
    }
    const { id } = await tx.officeLocation.create({ data: { ...columns, weekHours: week }, select: { id: true } });
    return {
      value: { id, name: columns.name },
      about: { type: "officeLocation", id },
      change: { name: columns.name, timeZone: columns.timeZone },
    };
  },
});
