import { expect, test } from "vitest";
import { permissions, policy } from "#access/policy.ts";
import { rightInWords, rightsByGroup, scopeInWords } from "#features/people/model/rights.ts";

test("every right that somebody can have or lack stands in the matrix once", () => {
  const shown = rightsByGroup().flatMap((group) => group.rights);
  expect(new Set(shown).size).toBe(shown.length);
  const absent = permissions.filter((name) => !shown.includes(name));
  expect(absent.sort()).toEqual([
    "mail.takeIn",
    "notification.markRead",
    "organization.setUp",
    "person.changePassword",
    "person.endSession",
    "person.setPassword",
  ]);
});

test("no two rights read the same, and no two scopes of one right", () => {
  const shown = rightsByGroup().flatMap((group) => group.rights);
  expect(new Set(shown.map(rightInWords)).size).toBe(shown.length);
  for (const permission of permissions) {
    const words = policy[permission][0].map((scope) => scopeInWords(permission, scope));
    expect(new Set(words).size).toBe(words.length);
  }
});

test("a right is said as people say it", () => {
  expect(rightInWords("timesheet.approve")).toBe("Approve timesheet");
  expect(rightInWords("ticket.changeStatus")).toBe("Change status of ticket");
  expect(scopeInWords("ticket.read", "mine")).toBe("Tickets they work on");
  expect(scopeInWords("product.read", "all")).toBe("Yes");
});
