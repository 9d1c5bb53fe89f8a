import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { type Grants, isSystemLevel, type SystemLevel, systemLevelNames } from "#access/policy.ts";
import { visible } from "#access/visibility.ts";
import { grantsOf } from "#server/actor.ts";
import { db } from "#server/db.ts";

/** A security level as a row of the list. */
export interface LevelRow {
  readonly id: string;
  readonly name: string;
  readonly isSystem: boolean;
  readonly baseName: string;
  readonly activePeople: number;
}

/** A security level with its rights. */
export interface LevelDetail {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly isSystem: boolean;
  readonly base: SystemLevel;
  readonly baseName: string;
  readonly grants: Grants;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

const baseOf = (key: string): SystemLevel => (isSystemLevel(key) ? key : "serviceDeskUser");

/** Every security level: those that ship first, then the copies by name. */
export const securityLevels = cache(async (actor: Actor): Promise<LevelRow[]> => {
  const levels = await db.securityLevel.findMany({
    where: visible.securityLevels(actor),
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      systemKey: true,
      baseKey: true,
      _count: { select: { people: { where: { isActive: true } } } },
    },
  });
  const rows = levels.map(({ id, name, systemKey, baseKey, _count }) => ({
    id,
    name,
    isSystem: systemKey !== null,
    baseName: systemLevelNames[baseOf(baseKey)],
    activePeople: _count.people,
  }));
  return [...rows.filter((row) => row.isSystem), ...rows.filter((row) => !row.isSystem)];
});

/** One security level with its rights and who has it. */
export const securityLevel = cache(async (actor: Actor, id: string): Promise<LevelDetail | undefined> => {
  if (!z.uuid().safeParse(id).success) return undefined;
  const level = await db.securityLevel.findFirst({
    where: { AND: [{ id }, visible.securityLevels(actor)] },
    select: {
      id: true,
      name: true,
      version: true,
      systemKey: true,
      baseKey: true,
      grants: true,
      people: { select: { id: true, name: true }, where: { isActive: true }, orderBy: { name: "asc" } },
    },
  });
  if (!level) return undefined;
  const base = baseOf(level.baseKey);
  return {
    id: level.id,
    name: level.name,
    version: level.version,
    isSystem: level.systemKey !== null,
    base,
    baseName: systemLevelNames[base],
    grants: grantsOf(level),
    people: level.people,
  };
});
