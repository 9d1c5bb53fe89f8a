import { expect, signIn, test } from "./desk.ts";

test.use({ javaScriptEnabled: false });

test("before JavaScript arrives: sign in, make a ticket, log time, submit the timesheet", async ({ page }) => {
  await signIn(page, "tariq");

  await page.goto("/tickets/new");
  await page.getByLabel("Who is calling?").selectOption({ label: "Northwind Dental" });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("What is it about?").fill("Keyboard types the wrong letters");
  await page.getByRole("button", { name: "Create ticket" }).click();
  await expect(page.getByRole("heading", { name: "Keyboard types the wrong letters" })).toBeVisible();
  const number = /T\d{8}\.\d{4}/.exec(page.url())?.[0] ?? "";

  await page.getByRole("link", { name: "Time", exact: true }).first().click();
  await page.getByLabel("or duration").fill("soon");
  await page.getByRole("textbox", { name: "Summary" }).fill("Set the keyboard to the right country.");
  await page.getByRole("button", { name: "Log time" }).click();
  await expect(page.getByLabel("or duration")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("or duration")).toHaveAccessibleDescription(/\w+ \w+.*\./);
  await expect(page.getByLabel("or duration")).toHaveValue("soon");
  await expect(page.getByRole("textbox", { name: "Summary" })).toHaveValue("Set the keyboard to the right country.");

  await page.getByLabel("or duration").fill("25m");
  await page.getByRole("button", { name: "Log time" }).click();
  await expect(
    page.getByRole("list", { name: /Activity/ }).getByText("Set the keyboard to the right country."),
  ).toBeVisible();

  await page
    .getByRole("list", { name: /Activity/ })
    .getByRole("link", { name: "Correct" })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Summary" }).fill("Set the keyboard to the right country, and tested it.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`));
  await expect(page.getByRole("list", { name: /Activity/ }).getByText("and tested it.")).toBeVisible();

  await page.goto("/timesheet");
  await page.getByRole("link", { name: "Correct 25 m" }).first().click();
  await page.locator("input[name=back]").evaluate((field: HTMLInputElement) => {
    field.value = "//evil.example/timesheet";
  });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/timesheet\/[\d-]+\?day=/);

  await page.goto("/timesheet");
  await expect(page.getByRole("row", { name: new RegExp(number) })).toContainText("0:25");
  await page.getByRole("button", { name: "Submit timesheet" }).click();
  await expect(page.getByText("Submitted", { exact: true }).first()).toBeVisible();
});
