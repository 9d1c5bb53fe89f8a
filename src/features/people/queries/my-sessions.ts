import "server-only";
import { subMinutes } from "date-fns";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { sessionLength } from "#access/session-length.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A browser that somebody is signed in with. */
export interface OpenSession {
  readonly id: string;
  readonly browser: string;
  readonly address: string;
  readonly lastSeenAt: Date;
}

/** The browsers in which the actor is signed in now, the most recently used first. */
export const mySessions = cache(async (actor: Actor, now: Date): Promise<OpenSession[]> => {
  const idleSince = subMinutes(now, sessionLength(actor.grants).idleMinutes);
  const person = { AND: [visible.people(actor), { id: actor.id }] };
  const sessions = await db.authSession.findMany({
    where: { person, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, userAgent: true, address: true, lastSeenAt: true },
  });
  return sessions.map(({ userAgent, ...session }) => ({ ...session, browser: browserIn(userAgent) }));
});

const browsers: readonly [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];

function browserIn(userAgent: string): string {
  const named = (list: readonly [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return `${named(browsers) ?? "Another browser"}${named(systems) ? ` on ${named(systems)}` : ""}`;
}
