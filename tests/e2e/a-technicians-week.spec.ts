import type { Page } from "@playwright/test";
import { expect, expectAccessible, signIn, test } from "./desk.ts";

// Long before the sample's first entry: nobody else's test hands these weeks in.
const weeksBack = 9;
const wednesdayOf = (weeks: number) => {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - 7 * weeks - ((day.getUTCDay() + 4) % 7));
  return day;
};
const iso = (day: Date) => day.toISOString().slice(0, 10);
const head = (day: Date) => {
  const part = (options: Intl.DateTimeFormatOptions) =>
    day.toLocaleDateString("en-US", { ...options, timeZone: "UTC" });
  return `${part({ weekday: "short" })} ${part({ month: "short", day: "numeric" })}`;
};

const surface = (page: Page) => page.locator("svg[data-day]");
const entry = (page: Page) => page.locator("[data-entry]").first();
const said = (page: Page, time: string) => expect(page.getByText(`: ${time}.`)).toBeVisible();
const cell = (page: Page, line: string, day: Date) => page.getByRole("link", { name: `${line}, ${head(day)}` });

/** Drags over the day as a hand does, from one minute to another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  // The day begins at the top of the page; a form beside it may have been scrolled to.
  await page.evaluate(() => scrollTo(0, 0));
  const box = await surface(page).boundingBox();
  if (!box) throw new Error("the day is not drawn");
  const y = (minute: number) => box.y + (minute - 8 * 60) * 1.2;
  const x = box.x + box.width / 2;
  await page.mouse.move(x, y(from));
  await page.mouse.down();
  await page.mouse.move(x, y((from + to) / 2), { steps: 3 });
  await page.mouse.move(x, y(to), { steps: 3 });
  await page.mouse.up();
}

/** Draws an hour on an empty day; it needs the page's scripts, so it is tried until they run. */
async function drawAnHour(page: Page): Promise<void> {
  await expect(async () => {
    await drag(page, 9 * 60 + 1, 10 * 60);
    await expect(page).toHaveURL(/start=09%3A00&end=10%3A00/, { timeout: 2000 });
  }).toPass();
}

test("a technician's week: a day drawn and moved, a grid typed into, lines taken along, and handed in", async ({
  page,
}) => {
  const day = wednesdayOf(weeksBack);
  const later = wednesdayOf(weeksBack - 1);
  await signIn(page, "max");
  await page.goto(`/timesheet/day/${iso(day)}`);
  await drawAnHour(page);
  await page.getByLabel("Find a ticket").fill("printer");
  await page.getByLabel("Find a ticket").press("Enter");
  const found = page
    .locator("#add")
    .getByRole("link", { name: /T\d{8}\.\d{4}/ })
    .first();
  await expect(page).toHaveURL(/find=printer/);
  const number = /T\d{8}\.\d{4}/.exec((await found.textContent()) ?? "")?.[0] ?? "";
  await found.click();
  await page.getByRole("textbox", { name: "Summary" }).fill("Replaced the toner and printed ten test pages.");
  await page.getByRole("button", { name: "Log time" }).click();
  await expect(entry(page)).toHaveAttribute("aria-label", new RegExp(`${number}.*09:00 to 10:00, 1 h`));

  await drag(page, 9 * 60 + 30, 10 * 60);
  await said(page, "09:30–10:30");
  await entry(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Enter");
  await said(page, "09:35–10:40");
  await expectAccessible(page);

  await page.goto(`/timesheet/${iso(day)}?day=${iso(day)}`);
  await expect(cell(page, number, day)).toContainText("1:05");
  await cell(page, number, day).focus();
  await expect(async () => {
    await cell(page, number, day).press("F2");
    await expect(page.getByRole("textbox", { name: new RegExp(number) })).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("soon");
  await page.keyboard.press("Enter");
  await expect(page.getByText("A duration is written like 45m, 1h 30m, 1:30 or 1.5.")).toBeVisible();
  await expect(cell(page, number, day)).toContainText("soon");
  await cell(page, number, day).focus();
  await page.keyboard.press("Escape");
  await page.keyboard.type("1.5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: new RegExp(number) })).toContainText("1:30");

  await page.getByRole("link", { name: "Add a line" }).click();
  await page.locator("#line").getByRole("link", { name: "Training" }).click();
  await cell(page, "Training", day).focus();
  await page.keyboard.type("45m");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("row", { name: /^Total/ })).toContainText("2:15");

  await page.goto(`/timesheet/${iso(later)}`);
  await page.getByRole("link", { name: "Lines of the period before" }).click();
  await cell(page, number, later).focus();
  await page.keyboard.type("20m");
  await page.keyboard.press("Enter");
  // Nothing is saved that has no summary where one is required.
  await expect(page.locator("input[name=worked]").first()).toHaveValue("0:20");
  await page.getByRole("textbox", { name: "Summary" }).fill("Asked whether the printer still prints: it does.");
  await page.getByRole("button", { name: "Log time" }).click();
  await expect(page.getByRole("row", { name: /^Total/ })).toContainText("0:20");
  await expectAccessible(page);

  await page.goto(`/timesheet/${iso(day)}`);
  await page.getByRole("button", { name: "Submit timesheet" }).click();
  await expect(page.getByText("Submitted", { exact: true }).first()).toBeVisible();
  await page.goto(`/timesheet/day/${iso(day)}`);
  await expect(page.getByText(/Waits for Olivia Owens/)).toBeVisible();
  await expect(entry(page)).not.toHaveAttribute("data-version");
});
