import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { entryPoints } from "../http/entry-points.ts";
import { expect, expectAccessible, expectStillAccessible, signIn, test, type Who } from "./desk.ts";

// A trace of a hundred pages costs four times what looking at them costs; a failure tells its address and element.
test.use({ trace: "off", contextOptions: { reducedMotion: "reduce" } });

/** The pages of people who are inside, as patterns of addresses; a new one is looked at without being named here. */
const routes = entryPoints
  .filter(
    ({ isOpen, isData, status, route }) =>
      !isOpen && !isData && status === undefined && route !== "/search" && !route.endsWith("/pdf"),
  )
  .map(({ route }) => ({ route, pattern: new RegExp(`^${route.replaceAll(/\[\w+\]/g, "[^/]+")}$`) }))
  // "/tickets/new" is not the ticket called "new".
  .sort((one, other) => Number(one.route.includes("[")) - Number(other.route.includes("[")));

/** What everybody of the desk reaches by following links from the dashboard. */
const everybody = [
  "/dashboard",
  "/tickets",
  "/tickets/new",
  "/tickets/[number]",
  "/timesheet",
  "/timesheet/[start]",
  "/expenses",
  "/expenses/new",
  "/customers",
  "/customers/[id]",
  "/products",
  "/notifications",
  "/profile",
];

interface Visitor {
  /** What must be reached, so that a page whose last link is lost is noticed. */
  readonly expected: readonly string[];
  /** More faces of a page that has several. */
  readonly faces?: Readonly<Record<string, readonly string[]>>;
}

const visitors: Partial<Record<Who, Visitor>> = {
  tess: {
    expected: [...everybody, "/tickets/[number]/sign-off", "/expenses/[id]"],
    faces: {
      "/tickets/[number]": ["?add=time", "?add=attachment", "?add=material", "?add=expense", "?edit=1"],
      "/tickets": ["?q=nothing-is-called-this", "?board=status", "?board=technician"],
    },
  },
  // An administrator's pages are hers too, and her approvals are nobody else's.
  olivia: {
    expected: [
      ...everybody,
      "/approvals",
      "/timesheets",
      "/timesheets/[id]",
      "/admin/users/[id]",
      "/admin/users/new",
      "/admin/security-levels/[id]",
      "/admin/outbox/[id]",
      "/products/[id]",
    ],
  },
};

async function linksOn(page: Page): Promise<readonly string[]> {
  return page
    .locator("a[href^='/']")
    .evaluateAll((links) => links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.pathname] : [])));
}

/** Nothing stands beyond the right edge of the screen. */
async function expectWithinScreen(page: Page): Promise<void> {
  const beyond = await page.evaluate(
    () =>
      [document.scrollingElement, document.querySelector("main")].filter(
        (part) => part !== null && part.scrollWidth > part.clientWidth,
      ).length,
  );
  expect.soft(beyond, `something stands beyond the right edge of ${page.url()}`).toBe(0);
}

/** Whether nobody has examined a page of this name yet: a folder of that name is made once, whoever looks beside us. */
function isFirstToExamine(name: string): boolean {
  try {
    const examined = join(test.info().project.outputDir, "examined");
    mkdirSync(examined, { recursive: true });
    mkdirSync(join(examined, encodeURIComponent(name)));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Light on a desk, dark on a phone: nothing is in the way. Each page answers everybody and fits their screens; it is made of
 * the same parts for all, so that one examination for barriers does for them.
 */
async function expectGood(page: Page, name: string): Promise<void> {
  const isNew = isFirstToExamine(name);
  await expectWithinScreen(page);
  if (isNew) await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectWithinScreen(page);
  if (isNew) {
    await page.emulateMedia({ colorScheme: "dark" });
    await expectStillAccessible(page, ["color-contrast", "target-size"]);
    await page.emulateMedia({ colorScheme: "light" });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

const routeOf = (address: string) => routes.find(({ pattern }) => pattern.test(address.split("?")[0] ?? ""))?.route;

for (const [who, { faces, expected }] of Object.entries(visitors)) {
  test(`every page that ${who} can reach is good, on a desk and on a phone, in light and dark`, async ({ page }) => {
    test.setTimeout(600_000);
    await signIn(page, who as Who);
    const waiting = ["/dashboard", "/search?q=printer"];
    const seen = new Set<string>();
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await page.goto(address);
      const name = address.replace(/^[^?]+/, (path) => routeOf(path) ?? path);
      // The owner's dashboard has little in common with a technician's.
      await expectGood(page, name === "/dashboard" ? `${name} of ${who}` : name);
      for (const path of await linksOn(page)) {
        const route = routeOf(path);
        if (route === undefined || seen.has(route)) continue;
        seen.add(route);
        waiting.push(path, ...(faces?.[route] ?? []).map((search) => path + search));
      }
    }
    expect(expected.filter((route) => !seen.has(route))).toEqual([]);
  });
}

test("the pages of somebody who is not inside are good too", async ({ page }) => {
  for (const address of ["/sign-in", "/welcome/not-a-link-of-ours"]) {
    await page.goto(address);
    await expectGood(page, address);
  }
});
