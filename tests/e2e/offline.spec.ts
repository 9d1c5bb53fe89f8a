import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./desk.ts";

const words = "The backup ran through, and one file was read back.";
const note = (page: Page) => page.getByRole("textbox", { name: /^Note/ }).first();
const inFeed = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });

/** A ticket of the technician's own, with the composer of notes open. */
async function openTicket(page: Page): Promise<void> {
  await signIn(page, "tariq");
  await page.goto("/tickets");
  await page.locator("main a[href^='/tickets/T']").first().click();
  await expect(page.getByRole("button", { name: "Add note" })).toBeVisible();
}

test("who is offline reads that it is not saved, keeps what was typed, and saves it once when back", async ({
  page,
  context,
}) => {
  await openTicket(page);
  await note(page).fill(words);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByText("Not saved: you are offline.")).toBeVisible();
  await expect(note(page)).toHaveValue(words);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(inFeed(page, words)).toHaveCount(1);
  await expect(note(page)).toHaveValue("");
});

test("an answer that gets lost on the way is asked for again, and it was done once", async ({ page }) => {
  const text = "The second note, whose answer got lost.";
  await openTicket(page);
  await note(page).fill(text);
  let lost = 0;
  await page.route("**/tickets/T*", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return await route.fallback();
    lost++;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByText("it is not certain that this is saved")).toBeVisible();
  await expect(note(page)).toHaveValue(text);
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByText("it is not certain that this is saved")).toHaveCount(0);
  await expect(note(page)).toHaveValue("");
  await page.reload();
  await expect(inFeed(page, text)).toHaveCount(1);
  expect(lost).toBe(1);
});
