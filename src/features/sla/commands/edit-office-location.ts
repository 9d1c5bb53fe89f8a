import "server-only";
import { missing, Refused, refuseStale, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockKept, stopIfNamed, stopIfNoSet } from "../keeping-records.ts";
import { locationInput, objectionToLocation } from "../model/location-input.ts";
import { agreementsOfOffice, reachOpenTickets } from "../reach-records.ts";

/** An administrator changes an office or its hours; the open tickets that count by them follow. */
export const editOfficeLocation = command({
  name: "officeLocation.edit",
  input: locationInput,
  subject: async ({ tx, input }) => ({ before: await lockKept(tx, "office_location", input.id) }),
  run: async ({ tx, actor, now, input, subject: { before } }) => {
    if (!before) throw new Refused(missing);
    const { columns, week, version } = input;
    refuseStale(before, version);
    stopIf(objectionToLocation(input, before));
    await stopIfNamed(tx, "office_location", columns.name, before.id);
    await stopIfNoSet(tx, columns.holidaySetId);
    if (columns.isDefault) {
      await tx.officeLocation.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
    }
    await tx.officeLocation.update({
      where: { id: before.id },
      data: { ...columns, weekHours: week, version: { increment: 1 } },
      select: { id: true },
    });
    const isDefault = before.isDefault || columns.isDefault;
    const reached = await reachOpenTickets(tx, actor, now, await agreementsOfOffice(tx, before.id, isDefault));
    return {
      value: { id: before.id, name: columns.name },
      about: { type: "officeLocation", id: before.id },
      change: { name: { from: before.name, to: columns.name }, timeZone: columns.timeZone, week, ...reached },
    };
  },
});
