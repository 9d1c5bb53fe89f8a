import type { Page } from "@playwright/test";
import { browserOf, expect, expectAccessible, signIn, test } from "./desk.ts";

/** The timesheet of somebody that waits longest: last week's. */
const waitingSheet = (page: Page, name: string) =>
  page.getByRole("link", { name: new RegExp(`${name} Timesheet`) }).first();

/** The period of the sheet that is open, as people read it: "Nov 15–21". */
async function periodOf(page: Page, name: string): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: words that stand apart on the screen must not run together
  const words = (await waitingSheet(page, name).innerText()).replaceAll(/\s+/g, " ");
  return /Timesheet (.+?\d–.*?\d+)/.exec(words)?.[1] ?? "";
}

/** Keeps the next page from coming, until it is let through. */
async function holdBack(page: Page): Promise<() => void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(/_rsc=/, async (route) => {
    await opened;
    await route.continue();
  });
  return open;
}

test("the owner looks at what is unusual, approves, rejects with a reason, and pays", async ({ page, browser }) => {
  await signIn(page, "olivia");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Timesheets waiting/ })
    .click();
  await expect(page).toHaveURL(/\/approvals/);

  await waitingSheet(page, "Tess Turner").click();
  await expect(page.getByRole("heading", { name: /Worth a look/ })).toBeVisible();
  const period = await periodOf(page, "Tess Turner");
  expect(period).not.toBe("");
  // A key is not heard while what was clicked is still on its way.
  await expect(async () => {
    await page.keyboard.press("a");
    await expect(page.getByRole("link", { name: `Tess Turner Timesheet ${period}` })).toHaveCount(0, { timeout: 8000 });
  }).toPass();

  // What is decided is what was on the screen: Tariq takes his week back meanwhile.
  await waitingSheet(page, "Tariq Aziz").click();
  await expect(page.getByRole("heading", { name: /Tariq Aziz/ })).toBeVisible();
  const tariq = await browserOf(browser, "tariq");
  await tariq.goto("/timesheet");
  await tariq.getByRole("link", { name: period, exact: true }).click();
  await tariq.getByRole("button", { name: "Recall timesheet" }).click();
  await expect(tariq.getByRole("button", { name: "Submit timesheet" })).toBeVisible();
  await page.getByRole("button", { name: "Approve timesheet" }).click();
  await expect(page.getByText("This timesheet is open now, so it cannot be approved.")).toBeVisible();
  await tariq.getByRole("button", { name: "Submit timesheet" }).click();
  await expect(tariq.getByText("Submitted", { exact: true }).first()).toBeVisible();

  await page.goto("/approvals");
  const report = page.getByRole("link", { name: /Tess Turner Expenses/ });
  await expect(report).toBeVisible();
  // Pressed before the next one is there, it decides about neither.
  const letThrough = await holdBack(page);
  await waitingSheet(page, "Tariq Aziz").click();
  await page.keyboard.press("a");
  letThrough();
  await expect(page.getByRole("heading", { name: /Tariq Aziz/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve timesheet" })).toBeVisible();
  await expect(report).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByLabel("Reason")).toBeFocused();
  await page.keyboard.type("Say which three warnings they were.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByLabel("Reason")).toHaveCount(0);
  await tariq.reload();
  await expect(tariq.getByText("Say which three warnings they were.").first()).toBeVisible();

  await page.goto("/timesheets?show=approved");
  const tick = page.getByRole("row", { name: new RegExp(`Tess Turner.*${period}`) }).getByRole("checkbox");
  await expect(tick).not.toBeChecked();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Mark the ticked ones as paid" }).click();
  await expect(page.getByText("Nothing was chosen, so nothing was done.")).toBeVisible();
  await tick.check();
  await page.getByRole("button", { name: "Mark the ticked ones as paid" }).click();
  await expect(page.getByText("1 marked as paid: Tess Turner.")).toBeVisible();
  await page.getByRole("link", { name: "Paid", exact: true }).click();
  await expect(page).toHaveURL(/show=paid/);
  await page
    .getByRole("row", { name: /Tess Turner/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Timesheet of Tess Turner" })).toBeVisible();
  await expect(page.getByText(/^Paid on /)).toBeVisible();
  await expect(page.getByRole("link", { name: /Reject/ })).toHaveCount(0);
});
