import "server-only";
import { columnOfDay, parseLocalDate } from "#kernel/calendar.ts";
import type { Tx } from "#server/db.ts";
import {
  keepsShippedHolidays,
  shippedAgreement,
  shippedHolidaySet,
  shippedHolidays,
  shippedLocation,
  shippedTargets,
  shippedWeek,
} from "./model/shipped.ts";

/** Writes the office, the holidays and the agreement that every desk starts with; the priorities are there already. */
export async function createShippedSla(tx: Tx, timeZone: string): Promise<void> {
  const { id: holidaySetId } = await tx.holidaySet.create({
    data: { name: shippedHolidaySet, holidays: { create: holidays() } },
    select: { id: true },
  });
  await tx.officeLocation.create({
    data: {
      name: shippedLocation,
      timeZone,
      weekHours: shippedWeek,
      isDefault: true,
      holidaySetId: keepsShippedHolidays(timeZone) ? holidaySetId : null,
    },
    select: { id: true },
  });
  const priorities = await tx.ticketPriority.findMany({ select: { id: true, name: true } });
  const targets = priorities.flatMap(({ id, name }) => {
    const promised = shippedTargets[name];
    return promised ? [{ priorityId: id, ...promised }] : [];
  });
  await tx.serviceLevelAgreement.create({
    data: { name: shippedAgreement, isDefault: true, targets: { create: targets } },
    select: { id: true },
  });
}

function holidays() {
  return shippedHolidays.flatMap(([text, name]) => {
    const day = parseLocalDate(text);
    return day ? [{ day: columnOfDay(day), name }] : [];
  });
}
