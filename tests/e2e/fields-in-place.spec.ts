import type { Page } from "@playwright/test";
import { browserOf, expect, expectAccessible, signIn, test } from "./desk.ts";

/** Waits until the fields have their scripts; before, a press leads to the form of all fields. */
async function listens(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const field = document.querySelector("[title='Change tags']");
    return field !== null && Object.keys(field).some((key) => key.startsWith("__reactProps"));
  });
}

/** The address of some ticket that both can see, taken from the list. */
async function openTicket(page: Page): Promise<string> {
  await page.goto("/tickets");
  const address = await page.locator("a[href^='/tickets/T']").first().getAttribute("href");
  await page.goto(address ?? "/tickets");
  await listens(page);
  return address ?? "";
}

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const shown = (page: Page, field: string) => details(page).getByTitle(`Change ${field}`, { exact: true });

test("every field edits in place and saves itself; undo is offered", async ({ page }) => {
  await signIn(page, "tess");
  await openTicket(page);

  await shown(page, "po number").click();
  await page.getByRole("textbox", { name: "PO number" }).fill("PO 4711");
  await page.keyboard.press("Enter");
  await expect(page.getByText("PO number saved.")).toBeVisible();
  await expect(shown(page, "po number")).toHaveText("PO 4711");
  await expect(shown(page, "po number")).toBeFocused();

  await page.keyboard.press("Control+z");
  await expect(page.getByText("PO number is as it was.")).toBeVisible();
  await expect(shown(page, "po number")).not.toHaveText("PO 4711");

  // Esc takes it back, leaving saves.
  await shown(page, "tags").press("Enter");
  await page.getByRole("textbox", { name: "Tags" }).fill("nobody wants this");
  await page.keyboard.press("Escape");
  await expect(shown(page, "tags")).not.toContainText("nobody wants this");
  await shown(page, "tags").press("Enter");
  await page.getByRole("textbox", { name: "Tags" }).fill("VPN, Home office");
  await page.keyboard.press("Tab");
  await expect(shown(page, "tags")).toContainText("home office");

  // A list is chosen from.
  await shown(page, "issue").click();
  await page.getByRole("combobox", { name: "Issue" }).selectOption({ label: "Paper jam" });
  await expect(shown(page, "issue")).toHaveText("Printer and scanner › Paper jam");
  await expectAccessible(page);

  // What is refused stays open, with its sentence.
  await shown(page, "estimated").click();
  await page.getByRole("textbox", { name: "Estimated" }).fill("soon");
  await page.keyboard.press("Enter");
  await expect(page.getByText("An estimate is a duration, like 1h 30m or 1:30.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Estimated" })).toHaveValue("soon");
  await page.getByRole("textbox", { name: "Estimated" }).fill("1.5");
  await page.keyboard.press("Enter");
  await expect(shown(page, "estimated")).toHaveText("1 h 30 m");
});

test("two people editing different fields both keep theirs; the same field gives a conflict that shows both", async ({
  page,
  browser,
}) => {
  await signIn(page, "tess");
  const address = await openTicket(page);
  const other = await browserOf(browser, "max");
  await other.goto(address);
  await listens(other);

  // Both have a field open before either saves.
  await shown(page, "po number").click();
  await page.getByRole("textbox", { name: "PO number" }).fill("Tess 1");
  await shown(other, "tags").click();
  await other.getByRole("textbox", { name: "Tags" }).fill("from max");
  await other.keyboard.press("Enter");
  await expect(shown(other, "tags")).toHaveText("from max");
  await page.keyboard.press("Enter");
  await expect(shown(page, "po number")).toHaveText("Tess 1");
  await expect(shown(page, "tags")).toHaveText("from max");

  // Now the same field.
  await other.reload();
  await listens(other);
  await shown(other, "po number").click();
  await other.getByRole("textbox", { name: "PO number" }).fill("Max 2");
  await shown(page, "po number").click();
  await page.getByRole("textbox", { name: "PO number" }).fill("Tess 2");
  await other.keyboard.press("Enter");
  await expect(shown(other, "po number")).toHaveText("Max 2");
  await page.getByRole("textbox", { name: "PO number" }).press("Enter");
  await expect(page.getByText("Max Manager changed this meanwhile.")).toBeVisible();
  await expect(page.getByText("Theirs: Max 2")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "PO number" })).toHaveValue("Tess 2");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(shown(page, "po number")).toHaveText("Tess 2");
  await other.context().close();
});

test("a status chosen in place is told everywhere on the page, also where no live stream gets through", async ({
  page,
}) => {
  await signIn(page, "tess");
  await page.route("**/api/live?*", (route) => route.abort());
  await openTicket(page);
  const header = page.getByRole("main").locator("header").first();
  const paused = page.getByText("Paused, waiting for the customer since").filter({ visible: true });
  await expect(paused).toHaveCount(0);

  await shown(page, "status").click();
  await page.getByRole("combobox", { name: "Status" }).selectOption({ label: "Waiting customer" });
  await expect(shown(page, "status")).toHaveText("Waiting customer");
  await expect(header).toContainText("Waiting customer");
  await expect(paused).toHaveCount(1);
  await expect(page.getByText("→ Waiting customer").first()).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(paused).toHaveCount(0);
  await expect(header).not.toContainText("Waiting customer");
  await expect(shown(page, "status")).not.toHaveText("Waiting customer");
});
