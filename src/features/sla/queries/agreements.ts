import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { hoursFromNames, targetField } from "../model/milestones.ts";
import { hoursInWords, weekInWords, weekOf } from "../model/week-hours.ts";

/** An agreement as a row of the list. */
export interface AgreementRow {
  readonly id: string;
  readonly name: string;
  readonly hours: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  readonly setsDueDate: boolean;
  readonly warnAtPercent: number;
}

/** Every agreement: the default first, then by name, those switched off last. */
export const agreements = cache(async (actor: Actor): Promise<AgreementRow[]> => {
  const rows = await db.serviceLevelAgreement.findMany({
    where: visible.agreements(actor),
    orderBy: [{ isDefault: "desc" }, { isActive: "desc" }, { name: "asc" }],
    relationLoadStrategy: "join",
    include: { location: { select: { name: true, weekHours: true } } },
  });
  return rows.map(({ location, customHours, ...row }) => ({
    id: row.id,
    name: row.name,
    hours:
      row.hours === "custom"
        ? weekInWords(weekOf(customHours))
        : row.hours === "around_the_clock"
          ? hoursFromNames.around_the_clock
          : (location?.name ?? "The default location"),
    isDefault: row.isDefault,
    isActive: row.isActive,
    setsDueDate: row.setsDueDate,
    warnAtPercent: row.warnAtPercent,
  }));
});

/** What an agreement's form picks from: priorities, locations and sets of holidays. */
export interface AgreementChoices {
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
  readonly locations: readonly { readonly value: string; readonly label: string }[];
  readonly holidaySets: readonly { readonly value: string; readonly label: string }[];
}

const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** What an administrator picks from when writing an agreement. */
export const choicesForAgreement = cache(async (actor: Actor): Promise<AgreementChoices> => {
  const select = { id: true, name: true } as const;
  const [priorities, locations, sets] = await Promise.all([
    db.ticketPriority.findMany({ where: { isActive: true }, orderBy: { rank: "asc" }, select }),
    db.officeLocation.findMany({ where: visible.officeLocations(actor), orderBy: { name: "asc" }, select }),
    db.holidaySet.findMany({ where: visible.holidaySets(actor), orderBy: { name: "asc" }, select }),
  ]);
  return { priorities, locations: locations.map(option), holidaySets: sets.map(option) };
});

/** An agreement as its form begins: every field as text. */
export interface AgreementStart {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly hours: string;
  readonly locationId: string;
  readonly customZone: string;
  readonly holidaySetId: string;
  readonly week: readonly string[];
  readonly setsDueDate: boolean;
  readonly warnAtPercent: number;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  /** By the field of the form. */
  readonly targets: Readonly<Record<string, string>>;
}

/** One agreement with its targets. */
export const agreementToEdit = cache(async (actor: Actor, id: string): Promise<AgreementStart | undefined> => {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db.serviceLevelAgreement.findFirst({
    where: { AND: [{ id }, visible.agreements(actor)] },
    relationLoadStrategy: "join",
    include: { targets: { where: { issueTypeId: null } } },
  });
  if (!row) return undefined;
  const words = (value: number | null) => (value === null ? "" : formatDuration(minutes(value)));
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    hours: row.hours,
    locationId: row.locationId ?? "",
    customZone: row.customZone ?? "",
    holidaySetId: row.holidaySetId ?? "",
    week: weekOf(row.customHours).map(hoursInWords),
    setsDueDate: row.setsDueDate,
    warnAtPercent: row.warnAtPercent,
    isDefault: row.isDefault,
    isActive: row.isActive,
    targets: Object.fromEntries(
      row.targets.flatMap((target) => [
        [targetField("first_response", target.priorityId), words(target.firstResponseMinutes)],
        [targetField("resolution_plan", target.priorityId), words(target.resolutionPlanMinutes)],
        [targetField("resolved", target.priorityId), words(target.resolvedMinutes)],
      ]),
    ),
  };
});
