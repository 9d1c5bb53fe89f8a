import { browserOf, expect, expectAccessible, signIn, test } from "./desk.ts";

test("the owner refuses one item of a report and approves the rest; it comes back as a draft that can be handed in again", async ({
  page,
  browser,
}) => {
  await signIn(page, "olivia");
  await page.goto("/approvals");
  await page.getByRole("link", { name: /Max Manager Expenses/ }).click();
  await expect(page.getByRole("heading", { name: /Max Manager/ })).toBeVisible();
  await expectAccessible(page);

  // The button says what it will do.
  await expect(page.getByRole("button", { name: "Approve expenses" })).toBeVisible();
  await page.getByText(/^Refuse….*Meals/).click();
  await page.getByLabel(/^Why Meals/).fill("Who was the customer?");
  await expect(page.getByText("What is refused goes back to Max Manager")).toBeVisible();
  await page.getByRole("button", { name: "Approve the rest" }).click();
  await expect(page.getByRole("link", { name: /Max Manager Expenses/ })).toHaveCount(0);

  const max = await browserOf(browser, "max");
  await max.goto("/expenses");
  await expect(max.getByText("Refused: Who was the customer?")).toBeVisible();
  await expect(max.getByText(/part 2/).first()).toBeVisible();
  await max
    .getByRole("link", { name: /part 2/ })
    .first()
    .click();
  await expect(max).toHaveURL(/\/expenses\/[\da-f-]{36}/);
  await expect(max.getByRole("heading", { name: /part 2/ })).toBeVisible();
  await max.getByRole("button", { name: "Submit report" }).click();
  await expect(max.getByText("Submitted", { exact: true }).first()).toBeVisible();

  await page.goto("/approvals");
  await page.getByRole("link", { name: /Max Manager Expenses.*part 2/ }).click();
  await expect(page.getByText("refused before: Who was the customer?")).toBeVisible();
});
