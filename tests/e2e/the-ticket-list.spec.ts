import type { Page } from "@playwright/test";
import { expect, expectAccessible, signIn, test } from "./desk.ts";

const rows = (page: Page) => page.getByRole("table", { name: "Tickets" }).locator("tbody tr");
const links = (page: Page) => rows(page).locator("a.open");
const numberIn = async (page: Page, index: number) =>
  // biome-ignore lint/performance/useDomNodeTextContent: words that stand apart on the screen must not run together
  /T\d{8}\.\d{4}/.exec(await rows(page).nth(index).innerText())?.[0] ?? "";
const heads = async (page: Page) =>
  await page
    .locator("th[data-column]")
    .evaluateAll((all) => all.map((head) => (head instanceof HTMLElement ? head.dataset.column : "")));

/** The list's keys listen once its scripts have come. */
async function openList(page: Page, href = "/tickets"): Promise<void> {
  await page.goto(href);
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(links(page).first()).toBeFocused({ timeout: 200 });
  }).toPass();
}

test("the list is walked by keyboard, and from a ticket one goes on to the next", async ({ page }) => {
  await signIn(page, "tess");
  await openList(page);
  const [first, second, third] = [await numberIn(page, 0), await numberIn(page, 1), await numberIn(page, 2)];
  await page.keyboard.press("j");
  await expect(links(page).nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(links(page).first()).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/tickets/${second}`);

  const walk = page.getByRole("navigation", { name: "The list you came from" });
  await expect(walk).toContainText(/^2 of \d+/);
  await walk.getByRole("link", { name: "Next ticket" }).click();
  await expect(page).toHaveURL(`/tickets/${third}`);
  await expect(walk).toContainText(/^3 of \d+/);
  await page.keyboard.press("k");
  await expect(page).toHaveURL(`/tickets/${second}`);
  await expect(walk).toContainText(/^2 of \d+/);
  await page.keyboard.press("k");
  await expect(page).toHaveURL(`/tickets/${first}`);
  await expect(walk).toContainText(/^1 of \d+/);
  await expect(walk.getByRole("link", { name: "Ticket before" })).toHaveCount(0);
  await page.keyboard.press("u");
  await expect(page).toHaveURL("/tickets");

  await openList(page);
  await page.keyboard.press("e");
  await expect(page).toHaveURL(`/tickets/${first}?edit=1`);
  await expect(page.getByRole("heading", { name: "Edit ticket" })).toBeVisible();
});

test("many tickets at once: chosen by keyboard and mouse, given away, and told apart where one is refused", async ({
  page,
}) => {
  await signIn(page, "max");
  // One that is complete, for a refusal, and two that are open.
  await openList(page, "/tickets?status=all&sort=status&dir=desc");
  const bar = page.getByRole("region", { name: "Chosen tickets" });
  const done = await numberIn(page, 0);
  await page.keyboard.press("x");
  await expect(bar).toContainText("1 ticket");
  await page.getByLabel("What to change").selectOption("Status");
  await page.getByLabel("Change to").selectOption("Dispatched");
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Change 1" }).click();
  await expect(bar.getByRole("alert").or(bar.getByRole("status")).first()).toContainText("0 done, 1 not");
  await expect(bar).toContainText(`${done} The ticket is complete. Reopen it first.`);
  await bar.getByRole("button", { name: "Clear" }).click();
  await expect(bar).toHaveCount(0);

  await openList(page, "/tickets?technician=none");
  const [one, two] = [await numberIn(page, 0), await numberIn(page, 1)];
  await page.keyboard.press("x");
  await page.getByRole("checkbox", { name: `Select ${two}` }).check();
  await expect(bar).toContainText("2 tickets");
  await page.getByLabel("What to change").selectOption("Technician");
  await page.getByLabel("Change to").selectOption({ label: "Tariq Aziz · Technician" });
  await bar.getByRole("button", { name: "Change 2" }).click();
  await expect(page.getByText("2 tickets changed.")).toBeVisible();
  await expect(bar).toHaveCount(0);
  for (const number of [one, two]) await expect(page.getByText(number)).toHaveCount(0);
});

test("columns are chosen, moved and dragged, ordered by any of them, and kept as a view", async ({ page }) => {
  await signIn(page, "theo");
  await page.goto("/tickets");
  await page.getByRole("link", { name: "Columns and density" }).click();
  const panel = page.getByRole("region", { name: "Columns and density" });
  await panel.getByRole("link", { name: "Show Queue" }).click();
  await expect.poll(() => heads(page)).toContain("queue");
  await panel.getByRole("link", { name: "Hide Hours" }).click();
  await expect.poll(() => heads(page)).not.toContain("worked");
  await panel.getByRole("link", { name: "Comfortable" }).click();
  await expect(page).toHaveURL(/density=comfortable/);

  await page.locator("th[data-column=queue]").dragTo(page.locator("th[data-column=customer]"));
  await expect
    .poll(() => heads(page))
    .toEqual(["number", "title", "queue", "customer", "status", "priority", "technician", "due"]);
  await page.locator("th[data-column=queue]").getByRole("link").click();
  await expect(page.locator("th[data-column=queue]")).toHaveAttribute("aria-sort", "ascending");

  await page.getByRole("link", { name: "Save view" }).click();
  const name = `By queue ${Date.now()}`;
  const form = page.getByRole("form", { name: "Save view" });
  await form.getByLabel("Name").fill(name);
  await form.getByRole("button", { name: "Save view" }).click();
  await expect(page).toHaveURL(/view=/);
  await page.goto("/tickets");
  await page.getByRole("link", { name }).click();
  await expect(page.locator("th[data-column=queue]")).toHaveAttribute("aria-sort", "ascending");
  expect((await heads(page)).indexOf("queue")).toBe(2);
  await page.getByRole("link", { name: "Edit view" }).click();
  await page.getByRole("button", { name: "Remove view" }).click();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
});
