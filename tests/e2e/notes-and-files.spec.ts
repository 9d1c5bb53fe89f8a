import type { Page } from "@playwright/test";
import { expect, expectAccessible, signIn, test } from "./desk.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWMwTpuJFTEMLQkAyvtMgR4PNM4AAAAASUVORK5CYII=",
  "base64",
);

/** An open ticket that has a contact. */
async function openTicket(page: Page, add = "note"): Promise<void> {
  await page.goto("/tickets");
  const link = page.getByRole("main").locator('a[href^="/tickets/T"]').first();
  await page.goto(`${await link.getAttribute("href")}?add=${add}`);
}

const feed = (page: Page) => page.getByRole("list", { name: /Activity/ });

test("a note with marks, a mention and a pasted screenshot; nothing in it runs, and nobody is mailed unasked", async ({
  page,
}) => {
  await signIn(page, "tess");
  await openTicket(page);
  const note = page.getByRole("textbox", { name: "Note" });
  const script = "<img src=x onerror=\"document.title='run'\">";
  await note.fill(`Try **this** first: ${script} `);
  await note.press("End");
  await note.pressSequentially("@Theo");
  await page.getByRole("option", { name: "Theo Novak" }).click();
  await expect(note).toHaveValue(/@Theo Novak $/);
  await note.evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], "image.png", { type: "image/png" }));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, png.toString("base64"));
  await expect(page.getByRole("list", { name: "Files to send" })).toContainText("Screenshot");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.locator("strong", { hasText: "this" })).toBeVisible();
  await page.getByRole("button", { name: "Write on" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByText("Note added. Nobody was mailed.")).toBeVisible();
  const written = feed(page).getByRole("listitem").filter({ hasText: "@Theo Novak" }).first();
  await expect(written.locator("strong")).toHaveText("this");
  await expect(written).toContainText(script);
  await expect(written.getByRole("link", { name: /Screenshot/ })).toBeVisible();
  await expect(written.locator("img")).toHaveJSProperty("complete", true);
  expect(await page.title()).not.toBe("run");
});

test("the button says how many get mail, and an internal note leaves the contact out", async ({ page }) => {
  await signIn(page, "tess");
  await openTicket(page);
  await page.getByRole("textbox", { name: "Note" }).fill("We come at nine.");
  await page.getByText("Mail this note to…").click();
  await page.getByLabel("More addresses, To").fill("boss@northwind.example, two@northwind.example");
  await page.getByLabel("Customer can see this").check();
  await expect(page.getByText("Mail goes to boss@northwind.example, two@northwind.example.")).toBeVisible();
  await page.getByRole("button", { name: "Save and mail 2 people" }).click();
  await expect(
    page.getByText("Mailed to boss@northwind.example and two@northwind.example.", { exact: false }),
  ).toBeVisible();
  await expect(
    feed(page).getByText("Mailed to boss@northwind.example and two@northwind.example").first(),
  ).toBeVisible();
});

test("a file is dropped, found in the feed, removed and brought back", async ({ page }) => {
  await signIn(page, "tess");
  await openTicket(page, "attachment");
  const name = `router ${Date.now()}.txt`;
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from("ok") });
  await page.getByRole("button", { name: "Attach", exact: true }).click();
  const files = page.getByRole("list", { name: "Files of the ticket" });
  await files.getByRole("button", { name: `Remove ${name}` }).click();
  await files.getByRole("button", { name: `Bring back ${name}` }).click();
  await expect(files.getByRole("button", { name: `Remove ${name}` })).toBeVisible();
  await page.getByRole("searchbox", { name: "Find in the activity" }).fill("router");
  await page.getByRole("searchbox", { name: "Find in the activity" }).press("Enter");
  await expect(page).toHaveURL(/find=router/);
  await expect(feed(page).getByRole("link", { name })).toBeVisible();
});

test.describe("before JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a note takes its files along, and the feed is searched", async ({ page }) => {
    await signIn(page, "theo");
    await openTicket(page);
    await page.getByRole("textbox", { name: "Note" }).fill("The plain way.");
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "plain.txt", mimeType: "text/plain", buffer: Buffer.from("ok") });
    await page.getByRole("button", { name: "Add note" }).click();
    await expect(feed(page).getByText("The plain way.").first()).toBeVisible();
    await expect(
      feed(page)
        .getByRole("link", { name: /plain.txt/ })
        .first(),
    ).toBeVisible();
    await page.getByRole("searchbox", { name: "Find in the activity" }).fill("nobody ever said this");
    await page.getByRole("searchbox", { name: "Find in the activity" }).press("Enter");
    await expect(page.getByText("Nothing here says “nobody ever said this”.")).toBeVisible();
  });
});
