import type { Page } from "@playwright/test";
import { browserOf, expect, signIn, test } from "./desk.ts";

/** The newest open ticket of the list, by its number. */
async function someTicket(page: Page): Promise<string> {
  await page.goto("/tickets");
  const link = page.getByRole("main").locator('a[href^="/tickets/T"]').first();
  return /T\d{8}\.\d{4}/.exec((await link.getAttribute("href")) ?? "")?.[0] ?? "";
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });
/** A text where it is read, not in a form that is folded away. */
const shown = (page: Page, text: string) => page.getByText(text).filter({ visible: true }).first();
const note = (page: Page) => page.getByRole("textbox", { name: /note/i }).first();

/** Changes the title through the form that edits every field. */
async function rename(page: Page, number: string, to: string): Promise<void> {
  await page.goto(`/tickets/${number}?edit=1`);
  await page.getByRole("textbox", { name: "Title", exact: true }).fill(to);
  await page.getByRole("button", { name: "Save ticket" }).click();
  await expect(title(page)).toHaveText(to);
}

test("two people on one ticket see each other, what the other changes, and keep what they type", async ({
  page,
  browser,
}) => {
  await signIn(page, "tess");
  const number = await someTicket(page);
  const theo = await browserOf(browser, "theo");
  await page.goto(`/tickets/${number}`);
  await theo.goto(`/tickets/${number}`);
  await expect(page.getByText("Theo Novak has this ticket open")).toBeVisible();
  await expect(theo.getByText("Tess Turner has this ticket open")).toBeVisible();

  // What Theo changes is on Tess's screen without a reload; a mark in her page proves that it was never loaded anew.
  await page.evaluate(() => document.body.setAttribute("data-mark", "same page"));
  await rename(theo, number, "Renamed while Tess looks on");
  await expect(title(page)).toHaveText("Renamed while Tess looks on");
  expect(await page.locator("body").getAttribute("data-mark")).toBe("same page");

  // While she types, nothing moves until she asks; what she typed stays.
  await note(page).fill("Half a sentence");
  await rename(theo, number, "Renamed while Tess types");
  const show = page.getByRole("button", { name: /Theo Novak changed this · Show/ });
  await expect(show).toBeVisible();
  await expect(title(page)).toHaveText("Renamed while Tess looks on");
  await show.click();
  await expect(title(page)).toHaveText("Renamed while Tess types");
  await expect(note(page)).toHaveValue("Half a sentence");

  await theo.goto("/dashboard");
  await expect(page.getByText("Theo Novak has this ticket open")).toHaveCount(0);
});

test("what a colleague changes appears in an open list", async ({ page, browser }) => {
  await signIn(page, "tess");
  const number = await someTicket(page);
  const theo = await browserOf(browser, "theo");
  await rename(theo, number, "Renamed while the list is open");
  await expect(page.getByRole("main").getByText("Renamed while the list is open")).toBeVisible();
});

test("two people who change different fields both keep theirs; the same field shows both", async ({
  page,
  browser,
}) => {
  await signIn(page, "tess");
  const number = await someTicket(page);
  const theo = await browserOf(browser, "theo");
  await page.goto(`/tickets/${number}?edit=1`);
  await theo.goto(`/tickets/${number}?edit=1`);
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("Title by Tess");
  await theo.getByRole("textbox", { name: "Resolution", exact: true }).fill("Resolution by Theo");
  await theo.getByRole("button", { name: "Save ticket" }).click();
  await expect(shown(theo, "Resolution by Theo")).toBeVisible();

  // She asks to see it in the middle of her work: what she typed still belongs to what she had read.
  await page.getByRole("button", { name: /Theo Novak changed this · Show/ }).click();
  await page.getByRole("button", { name: "Save ticket" }).click();
  await expect(title(page)).toHaveText("Title by Tess");
  await expect(shown(page, "Resolution by Theo")).toBeVisible();

  await page.goto(`/tickets/${number}?edit=1`);
  await theo.goto(`/tickets/${number}?edit=1`);
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("Title by Tess again");
  await theo.getByRole("textbox", { name: "Title", exact: true }).fill("Title by Theo");
  await theo.getByRole("button", { name: "Save ticket" }).click();
  await expect(title(theo)).toHaveText("Title by Theo");
  await page.getByRole("button", { name: "Save ticket" }).click();
  await expect(page.getByText(/Theo Novak changed this meanwhile/)).toBeVisible();
  await expect(page.getByText("Title by Theo", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue("Title by Tess again");
});
