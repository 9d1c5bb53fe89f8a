import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** What the administrator can change about the organization, for those who may; null for everybody else. */
export const organizationSettings = cache(
  async (actor: Actor) =>
    await db.organization.findFirst({
      where: visible.organizations(actor),
      select: { timeOnCompleted: true, version: true },
    }),
);
