import type { Page } from "@playwright/test";
import { browserOf, expect, expectAccessible, pressNew, signIn, test } from "./desk.ts";

/** Takes a call from Carla and makes a ticket of it; gives the ticket's number. */
async function takeCall(page: Page, title: string): Promise<string> {
  await pressNew(page);
  await page.getByRole("combobox", { name: "Who is calling?" }).fill("Carla");
  await page.getByRole("option", { name: /Carla Ruiz/ }).click();
  await page.getByLabel("What is it about?").fill(title);
  await page.getByLabel("What is it about?").press("Enter");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  return /T\d{8}\.\d{4}/.exec(page.url())?.[0] ?? "";
}

async function logTime(page: Page, worked: string, summary: string): Promise<void> {
  await page.getByRole("link", { name: "Time", exact: true }).first().click();
  await page.getByLabel("or duration").fill(worked);
  await page.getByRole("textbox", { name: "Summary" }).fill(summary);
  await page.getByRole("button", { name: "Log time" }).click();
  await expect(page.getByText(summary).last()).toBeVisible();
}

const inFeed = (page: Page, text: string | RegExp) =>
  page
    .getByRole("list", { name: /Activity/ })
    .getByText(text)
    .first();

/** The period of the timesheet on the screen, as people read it: "Nov 22–28". */
async function periodShown(page: Page): Promise<string> {
  return ((await page.getByRole("heading", { level: 1 }).textContent()) ?? "").replace(/^Timesheet /, "").trim();
}

const waitingSheet = (page: Page, name: string, period: string) =>
  page.getByRole("link", { name: new RegExp(`${name} Timesheet ${period}`) });

test("a call becomes a ticket, work, a signed sheet of paper and an approved timesheet", async ({ page, browser }) => {
  await signIn(page, "tess");
  const number = await takeCall(page, "Label printer prints blank labels");
  await expectAccessible(page);

  await page.getByRole("textbox", { name: /note/i }).fill("Carla says it began after the move on Friday.");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(inFeed(page, "Carla says it began after the move on Friday.")).toBeVisible();

  await logTime(page, "1h 20m", "Cleaned the print head and aligned the labels.");
  await expect(inFeed(page, /logged 1 h 20 m/)).toBeVisible();

  await page.getByRole("link", { name: "Material", exact: true }).click();
  const product = page.getByRole("combobox", { name: "Product or item" });
  const first = page.getByRole("option", { name: /Patch cable/i }).first();
  await product.fill("patch cable");
  await expect(first).toBeVisible();
  // Words are nobody's code: Enter marks what was found first, and another one takes it.
  await product.press("Enter");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await product.press("Enter");
  await expect(product).toHaveValue(/^Patch cable/);
  await page.getByLabel("Quantity").fill("2");
  await page.getByRole("button", { name: "Add material" }).click();
  await expect(inFeed(page, /Patch cable/i)).toBeVisible();

  await page.getByRole("link", { name: "Expense", exact: true }).click();
  await page.getByLabel("From", { exact: true }).fill("Office");
  await page.getByLabel("To", { exact: true }).fill("Northwind Dental");
  await page.getByRole("textbox", { name: "Distance, one way" }).fill("12");
  await page.getByRole("button", { name: "Add expense" }).click();
  await expect(inFeed(page, /Office/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/tickets/${number}/sign-off`);
  await expect(page.getByText("Cleaned the print head and aligned the labels.")).toBeVisible();
  await expect(page.getByText("Carla says it began")).toHaveCount(0);
  await expectAccessible(page);
  const pad = page.getByRole("img", { name: "Sign here" });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error("there is no place to sign");
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 20, { steps: 8 });
  await page.mouse.move(box.x + 200, box.y + box.height - 20, { steps: 8 });
  await page.mouse.up();
  await page.getByLabel("Your name").fill("Carla Ruiz");
  await page.getByRole("button", { name: "Confirm and sign" }).click();
  await expect(page.getByText("Thank you, Carla Ruiz.")).toBeVisible();

  await page.goto("/timesheet");
  const row = page.getByRole("row", { name: new RegExp(number) });
  await expect(row).toContainText("1:20");
  await expectAccessible(page);
  const period = await periodShown(page);
  await page.getByRole("button", { name: "Submit timesheet" }).click();
  await expect(page.getByText("Submitted", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /correct|edit/i })).toHaveCount(0);

  const olivia = await browserOf(browser, "olivia");
  await olivia.goto("/approvals");
  await expectAccessible(olivia);
  await waitingSheet(olivia, "Tess Turner", period).click();
  await expect(olivia.getByText(number).first()).toBeVisible();
  await olivia.getByRole("button", { name: "Approve timesheet" }).click();
  await expect(waitingSheet(olivia, "Tess Turner", period)).toHaveCount(0);

  await page.goto("/notifications");
  await expect(page.getByText(/approved your timesheet/i).first()).toBeVisible();
  await page.goto("/timesheet");
  await expect(page.getByText("Approved", { exact: true }).first()).toBeVisible();

  await page.goto(`/tickets/${number}?add=time`);
  await expect(async () => {
    await page.getByLabel("or duration").fill("10m");
    await page.getByRole("textbox", { name: "Summary" }).fill("Too late for this week.");
    await page.getByRole("button", { name: "Log time" }).click();
    const locked = page.getByRole("alert").filter({ hasText: "approved by Olivia Owens" });
    await expect(locked).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("textbox", { name: "Summary" })).toHaveValue("Too late for this week.");
});

test("a rejected timesheet comes back with its reason, is corrected and approved", async ({ page, browser }) => {
  await signIn(page, "theo");
  const number = await takeCall(page, "Scanner sends crooked pages");
  await logTime(page, "3h", "Fixed it.");
  await page.goto("/timesheet");
  const period = await periodShown(page);
  await page.getByRole("button", { name: "Submit timesheet" }).click();
  await expect(page.getByText("Submitted", { exact: true }).first()).toBeVisible();

  const olivia = await browserOf(browser, "olivia");
  await olivia.goto("/approvals");
  await waitingSheet(olivia, "Theo Novak", period).click();
  await expect(olivia.getByText(number).first()).toBeVisible();
  await olivia.getByRole("link", { name: /^Reject/ }).click();
  await olivia.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(olivia.getByLabel("Reason")).toBeFocused();
  await olivia.getByLabel("Reason").fill("Three hours for a scanner? Say what was done.");
  await olivia.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(waitingSheet(olivia, "Theo Novak", period)).toHaveCount(0);

  await page.goto("/timesheet");
  await expect(page.getByText("Three hours for a scanner? Say what was done.").first()).toBeVisible();
  await page.goto(`/tickets/${number}`);
  await page
    .getByRole("link", { name: /Correct/ })
    .first()
    .click();
  await page.getByLabel("or duration").fill("45m");
  await page
    .getByRole("textbox", { name: "Summary" })
    .fill("Cleaned the rollers and set the guides; ten test pages are straight.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`));
  await page.goto("/timesheet");
  await expect(page.getByRole("row", { name: new RegExp(number) })).toContainText("0:45");
  await page.getByRole("button", { name: /Submit timesheet/ }).click();
  await expect(page.getByText("Submitted", { exact: true }).first()).toBeVisible();

  await olivia.goto("/approvals");
  await waitingSheet(olivia, "Theo Novak", period).click();
  await expect(olivia.getByText("ten test pages are straight").first()).toBeVisible();
  await olivia.getByRole("button", { name: "Approve timesheet" }).click();
  await expect(waitingSheet(olivia, "Theo Novak", period)).toHaveCount(0);
  await page.goto("/timesheet");
  await expect(page.getByText("Approved", { exact: true }).first()).toBeVisible();
});
