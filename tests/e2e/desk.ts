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
  await scriptsRun(page);
}

/** Waits until the page listens: whatever was pressed before that is the browser's own business. Pages without scripts are not waited for. */
async function scriptsRun(page: Page): Promise<void> {
  if (scriptless.has(page)) return;
  const listens = () => {
    const last = [...document.querySelectorAll("main :is(a, button, input)")].at(-1) ?? document.querySelector("main");
    return last !== null && Object.keys(last).some((key) => key.startsWith("__reactFiber"));
  };
  await page.waitForFunction(listens, undefined, { timeout: 10_000, polling: 20 }).catch(() => undefined);
  // What was taken over is listened to once React has come to rest.
  await page.evaluate(() => new Promise((rest) => requestIdleCallback(rest, { timeout: 2000 })));
}

const scriptless = new WeakSet<Page>();

/** From now on, going to an address ends when its page listens. */
function waitForScripts(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...asked) => {
    const answer = await goto(...asked);
    await scriptsRun(page);
    return answer;
  };
}

/** Begins a new ticket by its key, which works once the page's scripts run. */
export async function pressNew(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(page).toHaveURL(/\/tickets\/new/, { timeout: 5000 });
  }).toPass();
}

/** A browser of somebody's own, signed in. */
export async function browserOf(browser: Browser, who: Who): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  watch(page);
  waitForScripts(page);
  await signIn(page, who);
  return page;
}

const complaints: string[] = [];

/** Whatever the browser complains about fails the test: a script that fails, a broken content policy, a failed request. */
function watch(page: Page): void {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("response", (answer) => {
    if (answer.status() >= 400) complaints.push(`${page.url()}: ${answer.status()} from ${answer.url()}`);
  });
  page.on("console", (message) => {
    // The browser's own word for a failed request leaves out its address, which is told above.
    const isAnswer = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isAnswer) complaints.push(`${page.url()}: ${message.text()}`);
  });
}

/** The test of this desk: the browser may not complain. */
export const test = base.extend({
  page: async ({ page, javaScriptEnabled }, use) => {
    watch(page);
    if (javaScriptEnabled === false) scriptless.add(page);
    else waitForScripts(page);
    await use(page);
  },
});

test.beforeEach(() => {
  complaints.length = 0;
});

test.afterEach(() => {
  expect(complaints).toEqual([]);
});

/** Of rows that are alike the first few stand for all: a list of fifty takes no longer to examine than one of five. */
const beyondTheFirst = ["tbody > tr:nth-child(n+6)", "li:nth-child(n+8)", "option:nth-child(n+4)"];

/** No barrier that a machine can find stands on this page. */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode looks at the page's own frame alone, which is all there is, and needs no second tab.
  // While a page is drawn anew its title is taken out and put back, so the title is waited for instead.
  await expect(page).toHaveTitle(/\S/);
  const rules = { "document-title": { enabled: false } };
  const look = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"], rules });
  for (const rows of beyondTheFirst) look.exclude(rows);
  const { violations } = await look.analyze();
  expectNone(page, violations);
}

declare global {
  var axe: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> };
}

/** The same page, looked at again in other light or at another width, by these rules alone. */
export async function expectStillAccessible(page: Page, rules: string[]): Promise<void> {
  const asked = { context: { exclude: beyondTheFirst.map((rows) => [rows]) }, rules };
  const { violations } = await page.evaluate(async ({ context, rules: runOnly }) => {
    // Colours on their way from light to dark are nobody's colours.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    while (document.getAnimations().some(({ playState }) => playState === "running"))
      await new Promise(requestAnimationFrame);
    return axe.run(context, { runOnly, resultTypes: ["violations"] });
  }, asked);
  expectNone(page, violations);
}

interface Violation {
  id: string;
  nodes: { html: string }[];
}

function expectNone(page: Page, violations: Violation[]): void {
  const barriers = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  expect.soft(barriers, page.url()).toEqual([]);
}

export { expect };
