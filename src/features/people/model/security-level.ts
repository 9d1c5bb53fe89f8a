import { z } from "zod";
import { ceiling, type Permission, permissions, type Scope, type SystemLevel } from "#access/policy.ts";
import { seenVersion } from "#kernel/choice.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { lineOf } from "#kernel/text.ts";

/** A new level that begins with the rights of another one. */
export const copySecurityLevelInput = z.strictObject({ id: z.uuid(), name: lineOf("Name", 80) });

const asked = Object.fromEntries(permissions.map((permission) => [permission, z.string().optional()]));

/** A copied level's name and rights: one field for each right, named as the right is. */
export const editSecurityLevelInput = z
  .strictObject({ id: z.uuid(), version: seenVersion, name: lineOf("Name", 80), ...asked })
  .transform(({ id, version, name, ...scopes }) => ({ id, version, name, scopes: scopes as Record<string, unknown> }));

/** Why a name may not be given to a copy, or undefined. */
export function objectionToLevelName(name: string): Refusal | undefined {
  return /\(system\)/i.test(name)
    ? objectionAt("name", "The word (system) is kept for the levels that ship with Tallydesk.")
    : undefined;
}

/** Why these rights may not be given to a copy of a base, or undefined; what is not said stays as it is. */
export function objectionToScopes(base: SystemLevel, scopes: Record<string, unknown>): Refusal | undefined {
  for (const permission of permissions) {
    const scope = scopes[permission];
    if (scope !== undefined && !ceiling(base, permission).some((allowed) => allowed === scope)) {
      return objectionAt(permission, "A copy cannot reach further than the level it comes from.");
    }
  }
  return undefined;
}

/** The rights to store: what was chosen, over what held before. */
export function mergedScopes(
  before: Readonly<Record<Permission, Scope>>,
  chosen: Record<string, unknown>,
): Record<string, string> {
  return Object.fromEntries(
    permissions.map((permission) => {
      const scope = chosen[permission];
      return [permission, typeof scope === "string" ? scope : before[permission]];
    }),
  );
}
