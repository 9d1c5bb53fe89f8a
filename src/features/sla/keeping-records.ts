import "server-only";
import { columnOfDay } from "#kernel/calendar.ts";
import { missing, objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import type { TypedAgreement } from "./model/agreement-input.ts";
import type { TypedHoliday } from "./model/location-input.ts";

/** What an administrator keeps here. */
type Kept = "service_level_agreement" | "office_location" | "holiday_set";

/** A record with its name and version, locked until the command ends; changes of its kind wait for each other, so that one default stays. */
export async function lockKept(tx: Tx, kind: Kept, id: string | undefined) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sla.${kind}`}, 0))`;
  if (id === undefined) return undefined;
  const where = { where: { id }, select: { id: true, name: true, version: true } } as const;
  const withDefault = { ...where, select: { ...where.select, isDefault: true, isActive: true } } as const;
  const found =
    kind === "holiday_set"
      ? await tx.holidaySet.findUnique(where).then((row) => row && { ...row, isDefault: false, isActive: true })
      : kind === "office_location"
        ? await tx.officeLocation.findUnique(withDefault)
        : await tx.serviceLevelAgreement.findUnique(withDefault);
  if (!found) throw new Refused(missing);
  return found;
}

/** Refuses a name that another record of the kind has. */
export async function stopIfNamed(tx: Tx, kind: Kept, name: string, id: string | undefined): Promise<void> {
  const where = { where: { name: inAnyCase(name), NOT: { id: id ?? nobody } } } as const;
  const taken =
    kind === "holiday_set"
      ? await tx.holidaySet.count(where)
      : kind === "office_location"
        ? await tx.officeLocation.count(where)
        : await tx.serviceLevelAgreement.count(where);
  if (taken > 0) stopIf(objectionAt("name", "This name is taken. Choose another one."));
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** Writes an agreement with its targets for each priority; those for single issue types stay. */
export async function writeAgreement(tx: Tx, typed: TypedAgreement): Promise<string> {
  const { id, columns, week, targets, isDefault, isActive } = typed;
  await stopIfPickedIsGone(tx, columns);
  if (isDefault) await tx.serviceLevelAgreement.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
  const isCustom = columns.hours === "custom";
  const data = {
    ...columns,
    isDefault,
    isActive,
    locationId: columns.hours === "location" ? columns.locationId : null,
    customZone: isCustom ? columns.customZone : null,
    customHours: isCustom ? week : Prisma.DbNull,
    holidaySetId: isCustom ? columns.holidaySetId : null,
  };
  const saved =
    id === undefined
      ? await tx.serviceLevelAgreement.create({ data, select: { id: true } })
      : await tx.serviceLevelAgreement.update({
          where: { id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        });
  const priorities = new Set((await tx.ticketPriority.findMany({ select: { id: true } })).map((row) => row.id));
  await tx.slaTarget.deleteMany({ where: { agreementId: saved.id, issueTypeId: null } });
  await tx.slaTarget.createMany({
    data: targets
      .filter(({ priorityId, minutes }) => priorities.has(priorityId) && Object.values(minutes).some(Boolean))
      .map(({ priorityId, minutes }) => ({
        agreementId: saved.id,
        priorityId,
        firstResponseMinutes: minutes.first_response,
        resolutionPlanMinutes: minutes.resolution_plan,
        resolvedMinutes: minutes.resolved,
      })),
  });
  return saved.id;
}

async function stopIfPickedIsGone(tx: Tx, { locationId, holidaySetId }: TypedAgreement["columns"]): Promise<void> {
  if (locationId !== null && (await tx.officeLocation.count({ where: { id: locationId } })) === 0) {
    stopIf(objectionAt("locationId", "Choose one of the locations."));
  }
  await stopIfNoSet(tx, holidaySetId);
}

/** Refuses a set of holidays that is not there. */
export async function stopIfNoSet(tx: Tx, holidaySetId: string | null): Promise<void> {
  if (holidaySetId !== null && (await tx.holidaySet.count({ where: { id: holidaySetId } })) === 0) {
    stopIf(objectionAt("holidaySetId", "Choose one of the holiday sets."));
  }
}

/** Writes the days of a set of holidays; those that are not told any more go. */
export async function writeHolidays(tx: Tx, holidaySetId: string, holidays: readonly TypedHoliday[]): Promise<void> {
  await tx.holiday.deleteMany({ where: { holidaySetId } });
  await tx.holiday.createMany({
    data: holidays.map(({ day, name }) => ({ holidaySetId, day: columnOfDay(day), name })),
  });
}
