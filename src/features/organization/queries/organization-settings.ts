import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { db } from "#server/db.ts";

/** What the administrator can change about the organization, for those who may; undefined for everybody else. */
export const organizationSettings = cache(async (actor: Actor) => {
  if (!canEver(actor, "organization.edit")) return undefined;
  return await db.organization.findUniqueOrThrow({
    where: { id: actor.desk.organizationId },
    select: { timeOnCompleted: true, version: true },
  });
});
