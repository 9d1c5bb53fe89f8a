import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ceiling,
  copiedGrants,
  permissions,
  policy,
  type Scope,
  type SystemLevel,
  systemGrants,
} from "#access/policy.ts";
import { sessionLength } from "#access/session-length.ts";

const bases: readonly SystemLevel[] = ["serviceDeskUser", "manager", "systemAdministrator"];
const anyBase = fc.constantFrom(...bases);
const anyScope = fc.constantFrom<Scope>("none", "own", "mine", "approvees", "own+approvees", "all");
const anyStored = fc.oneof(
  fc.dictionary(fc.constantFrom<string>(...permissions, "ticket.own", "__proto__"), fc.oneof(anyScope, fc.anything())),
  fc.anything(),
);

describe("a copied level", () => {
  test("never exceeds its base's ceiling, whatever is stored", () => {
    fc.assert(
      fc.property(anyBase, anyStored, (base, stored) => {
        const grants = copiedGrants(base, stored);
        for (const permission of permissions) expect(ceiling(base, permission)).toContain(grants[permission]);
      }),
    );
  });

  test("has every right of the table and no other", () => {
    fc.assert(
      fc.property(anyBase, anyStored, (base, stored) => {
        expect(Object.keys(copiedGrants(base, stored)).sort()).toEqual([...permissions].sort());
      }),
    );
  });

  test("of a level begins as that level", () => {
    for (const base of bases) expect(copiedGrants(base, systemGrants(base))).toEqual(systemGrants(base));
  });

  test("with a right taken from its store never has more than before", () => {
    fc.assert(
      fc.property(anyBase, fc.constantFrom(...permissions), (base, permission) => {
        const { [permission]: _taken, ...rest } = systemGrants(base);
        const allowed: readonly Scope[] = ceiling(base, permission);
        expect(copiedGrants(base, rest)[permission]).toBe(allowed.includes("none") ? "none" : allowed[0]);
      }),
    );
  });
});

describe("the levels that ship", () => {
  test("every cell is a scope that its row allows", () => {
    for (const permission of permissions) {
      const [scopes, ...cells] = policy[permission];
      for (const cell of cells) if (cell !== "never") expect(scopes).toContain(cell);
    }
  });

  test("a Service Desk User administers nothing, sees no cost and nobody else's timesheet", () => {
    const grants = systemGrants("serviceDeskUser");
    const administration = permissions.filter((name) =>
      /^(securityLevel|mail|organization)\.|^person\.(create|edit|deactivate|reactivate|inviteAgain|setPassword)$|seeCost$|approve$|reject$/.test(
        name,
      ),
    );
    expect(administration.length).toBeGreaterThan(15);
    for (const permission of administration) expect([permission, grants[permission]]).toEqual([permission, "none"]);
    expect(grants["timesheet.read"]).toBe("own");
  });

  test("administering is not approving: everybody who approves does it for their approvees only", () => {
    for (const base of bases) {
      for (const permission of permissions.filter((name) => /\.(approve|reject)$/.test(name))) {
        expect(["none", "approvees"]).toContain(systemGrants(base)[permission]);
      }
    }
  });

  test("technicians stay signed in for their day, approvers and administrators half as long", () => {
    expect(sessionLength(systemGrants("serviceDeskUser"))).toEqual({ wholeMinutes: 1440, idleMinutes: 480 });
    expect(sessionLength(systemGrants("manager"))).toEqual({ wholeMinutes: 720, idleMinutes: 60 });
    expect(sessionLength(systemGrants("systemAdministrator"))).toEqual({ wholeMinutes: 720, idleMinutes: 60 });
  });
});
