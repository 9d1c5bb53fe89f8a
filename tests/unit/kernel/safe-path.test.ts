import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safePath } from "#kernel/safe-path.ts";

describe("where to go after signing in", () => {
  test.each(["/tickets", "/tickets/T20261122.0007?add=time#note", "/search?q=a%20b&x=//y"])("%s is kept", (path) => {
    expect(safePath(path, "/dashboard")).toBe(path);
  });

  test.each([
    "",
    "tickets",
    "//evil.test",
    "/\\evil.test",
    "/x\\y",
    "\\/evil.test",
    "https://evil.test/",
    "javascript:alert(1)",
    "/\t/evil.test",
    "/\n/evil.test",
    " /tickets",
    "/./",
    "/..//evil.test",
    "/.//evil.test",
    "/sign-in?next=/sign-in",
    "/sign-in",
    "/api/auth/session",
    "/welcome/abc",
    `/${"x".repeat(600)}`,
    undefined,
    null,
    7,
    ["/tickets"],
  ])("%j leads to the dashboard, or at least stays here", (path) => {
    const chosen = safePath(path, "/dashboard");
    expect(new URL(chosen, "https://desk.example").origin).toBe("https://desk.example");
    if (path !== "/./") expect(chosen).toBe("/dashboard");
  });

  test("nothing that can be typed leads to another site", () => {
    const hostile = fc.stringMatching(/^[/\\]{0,3}[.:@a-z/\\\t\n%?#]{0,12}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), hostile), (asked) => {
        const chosen = safePath(asked, "/dashboard");
        expect(chosen).toMatch(/^\/(?![/\\])/);
        expect(new URL(chosen, "https://desk.example").origin).toBe("https://desk.example");
      }),
      { numRuns: 500 },
    );
  });
});
