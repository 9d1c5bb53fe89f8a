import { expect, it } from "vitest";
import { isAt } from "#ui/shell/nav.ts";

it.each([
  ["/tickets", "/tickets", true],
  ["/tickets/T20261122.0001", "/tickets", true],
  ["/ticketsold", "/tickets", false],
  ["/timesheet", "/tickets", false],
  ["/", "/", true],
  ["/tickets", "/", false],
])("being at %s is being at %s: %s", (path, href, answer) => {
  expect(isAt(path, href)).toBe(answer);
});
