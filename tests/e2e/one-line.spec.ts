import type { Page } from "@playwright/test";
import { expect, expectAccessible, signIn, test } from "./desk.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "The line" });
const preview = (page: Page) => page.locator("dl[aria-label='What will be saved']").filter({ visible: true });

/** Opens the line by its key, which works once the page's scripts run. */
async function openLine(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("t");
    await expect(field(page)).toBeVisible({ timeout: 2000 });
  }).toPass();
}

/** The number of an open ticket, as the list shows it. */
async function anOpenTicket(page: Page): Promise<string> {
  await page.goto("/tickets");
  const number = await page
    .getByText(/^T\d{8}\.\d{4}$/)
    .filter({ visible: true })
    .first()
    .textContent();
  return number ?? "";
}

async function showsTheWhole(page: Page, number: string) {
  await expect(preview(page).getByLabel("Choose a ticket")).toHaveValue(number);
  await expect(preview(page).getByLabel("Duration")).toHaveValue("25m");
  await expect(preview(page).getByLabel("Choose a work type")).toHaveValue("On-site support");
  await expect(preview(page)).toContainText("Toner cartridge HP 26A, black");
  await expect(preview(page)).toContainText("$98.00");
  await expect(preview(page)).toContainText("$8.70");
}

async function isOnTheTicket(page: Page, number: string, text: string) {
  await page.goto(`/tickets/${number}`);
  const activity = page.getByRole("list", { name: /Activity/ });
  await expect(activity.getByText(text).first()).toBeVisible();
  await expect(activity.getByText("Toner cartridge HP 26A, black").first()).toBeVisible();
}

test("one line at a desk becomes time, a part and a drive; what is unclear is asked, and a draft is kept", async ({
  page,
}) => {
  await signIn(page, "tariq");
  const number = await anOpenTicket(page);
  await page.goto("/dashboard");
  await openLine(page);
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially(`25m onsite ${number} replaced toner at the desk +1 toner-hp26 12mi 9mi`);
  await expect(page.getByText("The line already has a distance. One of the two is too many.")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeHidden();

  await page.reload();
  await openLine(page);
  await expect(field(page)).toHaveValue(/9mi$/);
  await field(page).press("End");
  for (const _ of " 9mi") await page.keyboard.press("Backspace");
  await showsTheWhole(page, number);
  await expect(page.getByText("Enter saves.")).toBeVisible();
  await field(page).press("Enter");
  await expect(
    page.getByText(`Saved on ${number}: 25 m, Toner cartridge HP 26A, black, Mileage, $8.70.`),
  ).toBeVisible();
  await expect(field(page)).toBeHidden();
  await isOnTheTicket(page, number, "replaced toner at the desk");
});

test("a part is corrected in its field, and the line says so", async ({ page }) => {
  await signIn(page, "tariq");
  const number = await anOpenTicket(page);
  await page.goto(`/tickets/${number}`);
  await openLine(page);
  await field(page).fill("25m onsite looked at the fan");
  await expect(preview(page)).toContainText("the one on this page");
  await preview(page).getByLabel("Choose a work type").selectOption("Travel");
  await expect(field(page)).toHaveValue("25m #travel looked at the fan");
  await preview(page).getByLabel("Duration").fill("1:30");
  await preview(page).getByLabel("Duration").press("Enter");
  await expect(field(page)).toHaveValue("1h30m #travel looked at the fan");
  await preview(page).getByRole("checkbox", { name: "Billable" }).uncheck();
  await expect(field(page)).toHaveValue("1h30m #travel #nocharge looked at the fan");
  await expect(preview(page)).toContainText("not billable");
});

test("Ctrl+K finds places, and takes the beginning of a line along", async ({ page }) => {
  await signIn(page, "tariq");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("timesh");
  await expect(page.getByRole("option", { name: /Timesheet/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/timesheet/);

  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("25m remote reset the password");
  await expect(page.getByRole("option", { name: /Write in one line/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("25m remote reset the password");
  await expect(page.getByText("Which ticket?")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("one line becomes time, a part and a drive", async ({ page }) => {
    await signIn(page, "tariq");
    const number = await anOpenTicket(page);
    await page.getByRole("link", { name: "Write in one line" }).tap();
    await field(page).fill(`25m onsite ${number} replaced toner by phone +1 toner-hp26a 12mi`);
    await showsTheWhole(page, number);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await expect(page.getByText(`Saved on ${number}`)).toBeVisible();
    await isOnTheTicket(page, number, "replaced toner by phone");
  });
});

test.describe("before JavaScript arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("the line is sent, shown as it is read, saved, and taken back", async ({ page }) => {
    await signIn(page, "tariq");
    const number = await anOpenTicket(page);
    await page.getByRole("link", { name: "Write in one line" }).click();
    await field(page).fill(`25m onsite ${number} replaced toner by form +1 toner-hp26a 12mi`);
    await page.getByRole("button", { name: "Read the line" }).click();
    await showsTheWhole(page, number);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText(`Saved on ${number}`).first()).toBeVisible();
    await isOnTheTicket(page, number, "replaced toner by form");
    await page.goto("/capture");
    await page.getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByText(`Taken back from ${number}`)).toBeVisible();
    await page.goto(`/tickets/${number}`);
    await expect(page.getByRole("list", { name: /Activity/ }).getByText("replaced toner by form")).toHaveCount(0);
  });
});
