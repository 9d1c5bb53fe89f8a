import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { sessionLength } from "#access/session-length.ts";
import { asRoute } from "#kernel/route.ts";
import { asActor, asDesk, type DeskRow, grantsOf } from "#server/actor.ts";
import { answered, db } from "#server/db.ts";
import { log } from "#server/log.ts";
import { pathHeader } from "#server/page-stamp.ts";
import { hashOfToken } from "#server/secret-token.ts";
import { sessionCookie } from "#server/session-cookie.ts";

/** A signed-in browser and the person behind it, with the rights of this moment. */
export interface Session {
  readonly id: string;
  readonly actor: Actor;
}

interface SessionRow {
  sessionId: string;
  startedAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  personId: string;
  name: string;
  email: string;
  timeZone: string | null;
  levelName: string;
  systemKey: string | null;
  baseKey: string;
  grants: unknown;
  desk: DeskRow;
  standsInFor: Actor["standsInFor"] | null;
}

/** The session of this request, asked of the database once; undefined when nobody is signed in. */
export const currentSession = cache(async (): Promise<Session | undefined> => {
  const token = (await cookies()).get(sessionCookie)?.value;
  if (!token) return undefined;
  const row = await answered(rowOf(token));
  const now = new Date();
  const session = row && liveSession(row, now);
  if (session && now.getTime() - row.lastSeenAt.getTime() > 60_000) noteLife(row.sessionId, now);
  return session;
});

/** The session that a browser's secret stands for, looked at without counting as a sign of life; undefined once it is over. */
export async function sessionOf(token: string): Promise<Session | undefined> {
  const row = await answered(rowOf(token));
  return row && liveSession(row, new Date());
}

/** Who is asking, or undefined when nobody is signed in. Throws when the database does not answer: that is not "signed out". */
export async function maybeActor(): Promise<Actor | undefined> {
  return (await currentSession())?.actor;
}

/** Who is asking; the signed-out are sent to sign in and come back to where they were. */
export async function currentActor(): Promise<Actor> {
  return (await maybeActor()) ?? redirect(asRoute(`/sign-in?next=${encodeURIComponent(await currentPath())}`));
}

async function currentPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? "/dashboard";
}

// One round trip answers everything: the session holds, the person is active, the password is the same, and what applies now.
async function rowOf(token: string): Promise<SessionRow | undefined> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT s.id AS "sessionId", s.created_at AS "startedAt", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt",
           p.id AS "personId", p.name, p.email, p.time_zone AS "timeZone",
           l.name AS "levelName", l.system_key AS "systemKey", l.base_key AS "baseKey", l.grants,
           json_build_object('id', o.id, 'name', o.name, 'isSample', o.is_sample, 'timeZone', o.time_zone,
             'locale', o.locale, 'currency', o.currency, 'distanceUnit', o.distance_unit,
             'timesheetPeriod', o.timesheet_period, 'timesheetAnchor', o.timesheet_anchor,
             'timesheetCalendar', (SELECT json_agg(json_build_object('startsOn', c.starts_on, 'length', c.length, 'anchor', c.anchor)
                                     ORDER BY c.starts_on) FROM timesheet_calendar c),
             'timeRoundingMinutes', o.time_rounding_minutes, 'timeOnCompleted', o.time_on_completed,
             'roundsWorkedTime', o.rounds_worked_time, 'timeOverlaps', o.time_overlaps,
             'allowsFutureTime', o.allows_future_time, 'allowsMidnight', o.allows_midnight,
             'requiresSummary', o.requires_summary, 'minimumSummary', o.minimum_summary,
             'noteQualityBlocks', o.note_quality_blocks, 'allowsOtherRole', o.allows_other_role,
             'proxyEntry', o.proxy_entry, 'timerAsksAfter', o.timer_asks_after,
             'submitText', o.submit_text, 'remindsDaily', o.reminds_daily,
             'remindsAtPeriodEnd', o.reminds_at_period_end, 'reminderAt', o.reminder_at) AS desk,
           (SELECT json_agg(json_build_object('id', absent.id, 'name', absent.name) ORDER BY away.starts_on)
              FROM approver_absence away
              JOIN person absent ON absent.id = away.person_id AND absent.is_active
             WHERE away.deputy_id = p.id
               AND (now() AT TIME ZONE o.time_zone)::date BETWEEN away.starts_on AND coalesce(away.ends_on, 'infinity'))
             AS "standsInFor"
      FROM auth_session s
      JOIN person p ON p.id = s.person_id AND p.is_active AND p.password_epoch = s.password_epoch
      JOIN security_level l ON l.id = p.security_level_id
      JOIN (SELECT * FROM organization ORDER BY created_at LIMIT 1) o ON true
     WHERE s.token_hash = ${hashOfToken(token)} AND s.revoked_at IS NULL`;
  return row;
}

function liveSession(row: SessionRow, now: Date): Session | undefined {
  const { wholeMinutes, idleMinutes } = sessionLength(grantsOf(row));
  const ends = Math.min(
    row.expiresAt.getTime(),
    row.startedAt.getTime() + wholeMinutes * 60_000,
    row.lastSeenAt.getTime() + idleMinutes * 60_000,
  );
  if (now.getTime() >= ends) return undefined;
  const securityLevel = {
    name: row.levelName,
    systemKey: row.systemKey,
    baseKey: row.baseKey,
    grants: row.grants,
  };
  const person = { id: row.personId, name: row.name, email: row.email, timeZone: row.timeZone, securityLevel };
  return { id: row.sessionId, actor: asActor(person, asDesk(row.desk), row.standsInFor ?? []) };
}

// Not waited for: a page must not be slower, nor fail, because a sign of life could not be written.
function noteLife(sessionId: string, now: Date): void {
  const minuteAgo = new Date(now.getTime() - 60_000);
  db.$executeRaw`
    UPDATE auth_session SET last_seen_at = ${now} WHERE id = ${sessionId}::uuid AND last_seen_at < ${minuteAgo}`.catch(
    (error: unknown) => log.warn({ err: error }, "a sign of life was not written"),
  );
}
