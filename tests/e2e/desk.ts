import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";

/** Somebody of the cast, by the first part of the e-mail. */
export type Who = "olivia" | "ada" | "max" | "tess" | "theo" | "tariq";

/** Signs somebody in through the form, as people do. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(`${who}@tallydesk.example`);
  await page.locator("input[name=password]").fill(`tallydesk-sample-${who}`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
}

/** A browser of somebody's own, signed in. */
export async function browserOf(browser: Browser, who: Who): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  watch(page);
  await signIn(page, who);
  return page;
}

const complaints: string[] = [];

/** Whatever the browser complains about (a script that fails, a broken content policy) fails the test. */
function watch(page: Page): void {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    // What a request answered is for the test that asked to judge; scripts and the content policy are judged here.
    const isAnswer = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isAnswer) complaints.push(`${page.url()}: ${message.text()}`);
  });
}

/** The test of this desk: the browser may not complain. */
export const test = base.extend({
  page: async ({ page }, use) => {
    watch(page);
    await use(page);
  },
});

test.beforeEach(() => {
  complaints.length = 0;
});

test.afterEach(() => {
  expect(complaints).toEqual([]);
});

/** No barrier that a machine can find stands on this page; with `rules`, by these alone. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

export { expect };
