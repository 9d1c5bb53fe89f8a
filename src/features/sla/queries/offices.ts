import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { holidaysAsText } from "../model/location-input.ts";
import { hoursInWords, weekInWords, weekOf } from "../model/week-hours.ts";

/** An office as a row of the list. */
export interface OfficeRow {
  readonly id: string;
  readonly name: string;
  readonly hours: string;
  readonly timeZone: string;
  readonly holidaySet: string | null;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

/** Every office: the default first, then by name. */
export const officeLocations = cache(async (actor: Actor): Promise<OfficeRow[]> => {
  const rows = await db.officeLocation.findMany({
    where: visible.officeLocations(actor),
    orderBy: [{ isDefault: "desc" }, { isActive: "desc" }, { name: "asc" }],
    relationLoadStrategy: "join",
    include: { holidaySet: { select: { name: true } } },
  });
  return rows.map(({ id, name, weekHours, timeZone, holidaySet, isDefault, isActive }) => ({
    id,
    name,
    hours: weekInWords(weekOf(weekHours)),
    timeZone,
    holidaySet: holidaySet?.name ?? null,
    isDefault,
    isActive,
  }));
});

/** An office as its form begins. */
export interface OfficeStart {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly timeZone: string;
  readonly week: readonly string[];
  readonly holidaySetId: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

/** One office with its hours. */
export const officeToEdit = cache(async (actor: Actor, id: string): Promise<OfficeStart | undefined> => {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db.officeLocation.findFirst({ where: { AND: [{ id }, visible.officeLocations(actor)] } });
  if (!row) return undefined;
  const { weekHours, holidaySetId, ...plain } = row;
  return { ...plain, holidaySetId: holidaySetId ?? "", week: weekOf(weekHours).map(hoursInWords) };
});

/** A set of holidays as a row of the list. */
export interface HolidaySetRow {
  readonly id: string;
  readonly name: string;
  readonly days: number;
  readonly last: LocalDate | null;
  readonly locations: readonly string[];
  readonly isActive: boolean;
}

/** Every set of holidays, by name. */
export const holidaySets = cache(async (actor: Actor): Promise<HolidaySetRow[]> => {
  const rows = await db.holidaySet.findMany({
    where: visible.holidaySets(actor),
    orderBy: [{ isActive: "desc" }, { name: "asc" }],
    relationLoadStrategy: "join",
    include: { holidays: { orderBy: { day: "asc" } }, locations: { select: { name: true }, orderBy: { name: "asc" } } },
  });
  return rows.map(({ id, name, holidays, locations, isActive }) => {
    const last = holidays.at(-1);
    const names = locations.map((location) => location.name);
    return { id, name, days: holidays.length, last: last ? dayOfColumn(last.day) : null, locations: names, isActive };
  });
});

/** A set of holidays as its form begins. */
export interface HolidaySetStart {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly days: string;
  readonly isActive: boolean;
}

/** One set of holidays with its days. */
export const holidaySetToEdit = cache(async (actor: Actor, id: string): Promise<HolidaySetStart | undefined> => {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db.holidaySet.findFirst({
    where: { AND: [{ id }, visible.holidaySets(actor)] },
    relationLoadStrategy: "join",
    include: { holidays: { orderBy: { day: "asc" } } },
  });
  if (!row) return undefined;
  const { holidays, ...plain } = row;
  const days = holidaysAsText(holidays.map(({ day, name }) => ({ day: dayOfColumn(day), name })));
  return { ...plain, days };
});
