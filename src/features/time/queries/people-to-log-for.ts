import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import type { Prisma } from "#prisma/client.ts";
import { actorOf } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { administersTime } from "../proxy-records.ts";

/** Rights to write time down for others: work on tickets, or time that is no ticket's. */
type RightForOthers = "time.logFor" | "internalTime.logFor";

function whom(actor: Actor, right: RightForOthers): Prisma.PersonWhereInput | undefined {
  const rule = actor.desk.time.proxyEntry;
  const reach = actor.grants[right];
  if (rule === "nobody" || !canEver(actor, right)) return undefined;
  const everybody = rule !== "approvers" && administersTime(actor) && reach === "all";
  if (everybody) return {};
  if (rule === "administrators") return undefined;
  return { approvers: { some: { approverId: actor.id, kind: "timesheet" } } };
}

/** For whom the actor may write down time, by the organization's rule; nobody where it says so. */
export const peopleToLogFor = cache(
  async (
    actor: Actor,
    right: RightForOthers = "time.logFor",
  ): Promise<{ readonly id: string; readonly name: string }[]> => {
    const where = whom(actor, right);
    if (!where) return [];
    const others = { isActive: true, submitsTimesheets: true, id: { not: actor.id } };
    return await db.person.findMany({
      where: { AND: [where, others, visible.people(actor)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 200,
      select: { id: true, name: true },
    });
  },
);

/** Somebody for whom the actor may write down time, as one who works: their form has their roles and timesheets. */
export async function workerFor(actor: Actor, personId: string | undefined): Promise<Actor | undefined> {
  const people = personId === undefined ? [] : await peopleToLogFor(actor);
  return people.some(({ id }) => id === personId) && personId !== undefined ? await actorOf(personId) : undefined;
}
