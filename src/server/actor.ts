import "server-only";
import { cache } from "react";
import {
  type Actor,
  type Desk,
  type PeriodRule,
  shippedTimeRules,
  systemActorId,
  type TimeRules,
} from "#access/actor.ts";
import { copiedGrants, type Grants, isSystemLevel, permissions, systemGrants } from "#access/policy.ts";
import { columnOfDay, dayAt, dayOfColumn } from "#kernel/calendar.ts";
import { currencyDecimals } from "#kernel/money.ts";
import { db, type Tx } from "#server/db.ts";

/** The organization's habits, or undefined while nobody has set it up; read once for each request. */
export const currentDesk = cache((): Promise<Desk | undefined> => loadDesk(db));

/** An organization's row, as far as the desk needs it; the anchor day as a date or as its text. */
export interface DeskRow extends TimeRules {
  readonly id: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly timeZone: string;
  readonly locale: string;
  readonly currency: string;
  readonly distanceUnit: Desk["distanceUnit"];
  readonly timesheetPeriod: Desk["timesheetPeriod"];
  readonly timesheetAnchor: Date | string;
  readonly timesheetCalendar: readonly PeriodRule[] | null;
  readonly timeRoundingMinutes: number;
  readonly timeOnCompleted: Desk["timeOnCompleted"];
}

/** The organization's row as its habits. */
export function asDesk(row: DeskRow): Desk {
  const anchor = row.timesheetAnchor;
  return {
    organizationId: row.id,
    organizationName: row.name,
    isSample: row.isSample,
    timeZone: row.timeZone,
    locale: row.locale,
    currency: row.currency,
    currencyDecimals: currencyDecimals(row.currency),
    distanceUnit: row.distanceUnit,
    timesheetPeriod: row.timesheetPeriod,
    timesheetAnchor: typeof anchor === "string" ? anchor : dayOfColumn(anchor),
    timesheetCalendar: row.timesheetCalendar ?? [],
    timeRoundingMinutes: row.timeRoundingMinutes,
    timeOnCompleted: row.timeOnCompleted,
    time: {
      roundsWorkedTime: row.roundsWorkedTime,
      timeOverlaps: row.timeOverlaps,
      allowsFutureTime: row.allowsFutureTime,
      allowsMidnight: row.allowsMidnight,
      requiresSummary: row.requiresSummary,
      minimumSummary: row.minimumSummary,
      noteQualityBlocks: row.noteQualityBlocks,
      allowsOtherRole: row.allowsOtherRole,
      proxyEntry: row.proxyEntry,
      timerAsksAfter: row.timerAsksAfter,
      submitText: row.submitText,
      remindsDaily: row.remindsDaily,
      remindsAtPeriodEnd: row.remindsAtPeriodEnd,
      reminderAt: row.reminderAt,
    },
  };
}

/** The organization's habits, read through a transaction or the pool. */
export async function loadDesk(from: Tx): Promise<Desk | undefined> {
  const row = await from.organization.findFirst({ orderBy: { createdAt: "asc" } });
  return row === null ? undefined : asDesk({ ...row, timesheetCalendar: await periodRules(from) });
}

/** From which days on which other timesheet periods hold, the earliest first. */
export async function periodRules(from: Tx): Promise<PeriodRule[]> {
  const rows = await from.timesheetCalendar.findMany({ orderBy: { startsOn: "asc" } });
  return rows.map(({ length, ...row }) => ({
    startsOn: dayOfColumn(row.startsOn),
    length,
    anchor: dayOfColumn(row.anchor),
  }));
}

/** What must be read of a person to say what they may do. */
export const personColumns = {
  id: true,
  name: true,
  email: true,
  isActive: true,
  timeZone: true,
  passwordEpoch: true,
  securityLevel: { select: { name: true, systemKey: true, baseKey: true, grants: true, isActive: true } },
} as const;

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string | null;
  readonly securityLevel: { name: string; systemKey: string | null; baseKey: string; grants: unknown };
}

/** The rights of a stored security level. */
export function grantsOf(level: { systemKey: string | null; baseKey: string; grants: unknown }): Grants {
  if (level.systemKey !== null && isSystemLevel(level.systemKey)) return systemGrants(level.systemKey);
  return copiedGrants(isSystemLevel(level.baseKey) ? level.baseKey : "serviceDeskUser", level.grants);
}

/** A person as one who acts, with the rights of this moment. */
export function asActor(person: PersonRow, desk: Desk, standsInFor: Actor["standsInFor"] = []): Actor {
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    levelName: person.securityLevel.name,
    grants: grantsOf(person.securityLevel),
    timeZone: person.timeZone ?? desk.timeZone,
    desk,
    standsInFor,
  };
}

/** The actor behind an active person's id, for the seed, jobs and tests; undefined when there is none. */
export async function actorOf(personId: string, now = new Date()): Promise<Actor | undefined> {
  const [desk, person] = await Promise.all([
    loadDesk(db),
    db.person.findUnique({ where: { id: personId }, select: personColumns }),
  ]);
  if (!desk || !person?.isActive) return undefined;
  const today = columnOfDay(dayAt(now, desk.timeZone));
  const away = { OR: [{ endsOn: null }, { endsOn: { gte: today } }], person: { isActive: true } };
  const absences = await db.approverAbsence.findMany({
    where: { deputyId: personId, startsOn: { lte: today }, ...away },
    orderBy: { startsOn: "asc" },
    select: { person: { select: { id: true, name: true } } },
  });
  return asActor(
    person,
    desk,
    absences.map((absence) => absence.person),
  );
}

/** A desk that nobody has set up yet, for the one command that sets it up. */
export const deskToBe: Desk = {
  organizationId: systemActorId,
  organizationName: "Tallydesk",
  isSample: false,
  timeZone: "UTC",
  locale: "en-US",
  currency: "USD",
  currencyDecimals: 2,
  distanceUnit: "mile",
  timesheetPeriod: "week",
  timesheetAnchor: "2026-01-04",
  timesheetCalendar: [],
  timeRoundingMinutes: 15,
  timeOnCompleted: "allow",
  time: shippedTimeRules,
};

/** Tallydesk itself, for provisioning, imports and nightly work: everything is allowed, nothing is its own. */
export function systemActor(desk: Desk): Actor {
  const grants = Object.fromEntries(permissions.map((permission) => [permission, "all"])) as Grants;
  return {
    id: systemActorId,
    name: "Tallydesk",
    email: "",
    levelName: "Tallydesk",
    grants,
    timeZone: desk.timeZone,
    desk,
    standsInFor: [],
  };
}
