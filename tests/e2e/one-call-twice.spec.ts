import type { Page } from "@playwright/test";
import { expect, expectAccessible, signIn, test } from "./desk.ts";

/** A ticket of Carla's, as somebody takes her call; gives its number. */
async function takeCall(page: Page, title: string): Promise<string> {
  await page.goto("/tickets/new");
  await page.getByRole("combobox", { name: "Who is calling?" }).fill("Carla");
  await page.getByRole("option", { name: /Carla Ruiz/ }).click();
  await page.getByLabel("What is it about?").fill(title);
  await page.getByLabel("What is it about?").press("Enter");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  return /T\d{8}\.\d{4}/.exec(page.url())?.[0] ?? "";
}

async function addNote(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: /note/i }).first().fill(text);
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(inFeed(page, text)).toBeVisible();
}

const inFeed = (page: Page, text: string) =>
  page
    .getByRole("list", { name: /Activity/ })
    .getByText(text)
    .first();

/** What both tickets say once one was merged into the other. */
async function expectMerged(page: Page, source: string, destination: string, note: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/tickets/${destination}$`));
  await expect(inFeed(page, note)).toBeVisible();
  await expect(page.getByText(`Absorbed ${source}`).first()).toBeVisible();
  await page.goto(`/tickets/${source}`);
  await expect(page.getByText(`This ticket was merged into ${destination}.`)).toBeVisible();
  await expect(page.getByText(note)).toHaveCount(0);
  await page.getByRole("link", { name: `Open ${destination}` }).click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${destination}$`));
}

test("two calls about one thing become one ticket, by mouse", async ({ page }) => {
  await signIn(page, "max");
  const destination = await takeCall(page, "The scanner sends nothing");
  const source = await takeCall(page, "Scans do not arrive any more");
  await addNote(page, "Carla called a second time.");

  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Merge…" }).click();
  await expect(page.getByRole("heading", { name: "Merge" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: new RegExp(destination) }).click();
  await expect(page.getByText("A merge cannot be undone.")).toBeVisible();
  await expect(page.getByText(/These move: 1 note/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Merge ${source} into ${destination}` }).click();
  await expectMerged(page, source, destination, "Carla called a second time.");
});

test("and by keyboard alone", async ({ page }) => {
  await signIn(page, "max");
  const destination = await takeCall(page, "The label printer is out of paper again");
  const source = await takeCall(page, "No labels since lunch");
  await addNote(page, "Carla called from the front desk.");

  await page.keyboard.press("M");
  await expect(page).toHaveURL(/\/merge/);
  const other = page.getByRole("searchbox", { name: "The other ticket" });
  await expect(other).toBeFocused();
  await page.keyboard.type(destination);
  await page.keyboard.press("Enter");
  const merge = page.getByRole("button", { name: `Merge ${source} into ${destination}` });
  await expect(merge).toBeVisible();
  for (let presses = 0; presses < 60 && !(await merge.evaluate((button) => button === document.activeElement)); ) {
    await page.keyboard.press("Tab");
    presses++;
  }
  await page.keyboard.press("Enter");
  await expectMerged(page, source, destination, "Carla called from the front desk.");
});
