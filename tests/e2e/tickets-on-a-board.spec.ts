import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, signIn, test } from "./desk.ts";

const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const cards = (place: Locator) => place.locator("[data-card]");
// biome-ignore lint/performance/useDomNodeTextContent: words that stand apart on the screen must not run together
const numberOf = async (card: Locator) => /T\d{8}\.\d{4}/.exec(await card.innerText())?.[0] ?? "";

/** Drags a card as a hand does: pressed, moved in steps, let go. */
async function drag(page: Page, card: Locator, to: Locator): Promise<void> {
  await card.scrollIntoViewIfNeeded();
  await card.hover();
  await page.mouse.down();
  await page.mouse.move(400, 300);
  const box = await to.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 120, { steps: 4 });
  await expect(to).toHaveAttribute("data-over", "");
  await page.mouse.up();
}

test("a card is dragged to another status, moved back by keyboard, and completed by answering first", async ({
  page,
}) => {
  await signIn(page, "tess");
  await page.goto("/tickets");
  await page.getByRole("link", { name: "Board", exact: true }).click();
  await expect(column(page, "New")).toBeVisible();
  await expectAccessible(page);
  const card = cards(column(page, "New")).first();
  const number = await numberOf(card);

  await drag(page, card, column(page, "Dispatched"));
  const moved = cards(column(page, "Dispatched")).filter({ hasText: number });
  await expect(moved).toBeVisible();
  await expect(page.getByText(`${number} moved to Dispatched.`)).toBeVisible();

  await moved.getByRole("link").last().focus();
  await page.keyboard.press("m");
  await expect(page.getByRole("option", { name: "Dispatched" })).toHaveAttribute("aria-selected", "true");
  await expectAccessible(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${number} moved to New.`)).toBeVisible();
  const back = cards(column(page, "New")).filter({ hasText: number });
  await expect(back.getByRole("link").last()).toBeFocused();

  await page.keyboard.press("m");
  await page.keyboard.type("Complete");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/tickets/${number}/complete`);
  await page.goto(`/tickets/${number}/history`);
  const history = page.getByRole("table");
  await expect(history).toContainText("Dispatched");
});

test("the arrows walk the cards, and a refused move goes back with a sentence", async ({ page }) => {
  await signIn(page, "theo");
  await page.goto("/tickets?board=status&status=all");
  await expect(cards(column(page, "Complete")).first()).toBeVisible();
  const first = cards(column(page, "New")).first();
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(first.getByRole("link").last()).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.keyboard.press("ArrowDown");
  await expect(first.getByRole("link").last()).not.toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(column(page, "New").locator(":focus")).toHaveCount(0);

  const done = cards(column(page, "Complete")).first();
  const number = await numberOf(done);
  // The column beside it, whichever it is.
  const beside = page.locator("[data-column]").nth(-2);
  await drag(page, done, beside);
  await expect(page.getByText(`${number} stays in Complete. The ticket is complete. Reopen it first.`)).toBeVisible();
  await expect(cards(column(page, "Complete")).filter({ hasText: number })).toBeVisible();
  await expect(cards(beside).filter({ hasText: number })).toHaveCount(0);
});

test("by technician, a move gives the ticket to somebody else, and can be undone", async ({ page }) => {
  await signIn(page, "max");
  await page.goto("/tickets?board=technician");
  const card = cards(column(page, "Nobody yet")).first();
  const number = await numberOf(card);
  await drag(page, card, column(page, "Max Manager"));
  await expect(cards(column(page, "Max Manager")).filter({ hasText: number })).toBeVisible();
  await expect(page.getByText(`${number} moved to Max Manager.`)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(`${number} moved to Nobody yet.`)).toBeVisible();
  await expect(cards(column(page, "Nobody yet")).filter({ hasText: number })).toBeVisible();
});

test.describe("by touch", () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

  test("a finger that rests on a card drags it, and one that moves at once only scrolls", async ({ page }) => {
    await signIn(page, "tess");
    await page.goto("/tickets?board=status&status=all");
    const card = cards(column(page, "New")).first();
    const number = await numberOf(card);
    const to = column(page, "Dispatched");
    await expect(to).toBeVisible();
    const finger = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
      finger.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
    const placeOf = async (thing: Locator, down: number) => {
      const box = await thing.boundingBox();
      return { x: Math.round((box?.x ?? 0) + 60), y: Math.round((box?.y ?? 0) + down) };
    };
    const [from, there] = [await placeOf(card, 30), await placeOf(to, 120)];

    await touch("touchStart", from);
    await touch("touchMove", { x: from.x, y: from.y + 30 });
    await touch("touchMove", { x: from.x, y: from.y + 90 });
    await expect(page.locator(".card-ghost")).toHaveCount(0);
    await touch("touchEnd");
    await expect(cards(column(page, "New")).filter({ hasText: number })).toBeVisible();

    await touch("touchStart", from);
    await expect(page.locator(".card-ghost")).toBeVisible();
    await touch("touchMove", { x: there.x, y: there.y - 10 });
    await touch("touchMove", there);
    await expect(to).toHaveAttribute("data-over", "");
    await touch("touchEnd");
    await expect(page.getByText(`${number} moved to Dispatched.`)).toBeVisible();
    await expect(cards(to).filter({ hasText: number })).toBeVisible();
  });

  test("a finger that goes sideways over the cards moves the board", async ({ page }) => {
    await signIn(page, "tess");
    await page.goto("/tickets?board=status&status=all");
    const board = page.getByRole("region", { name: "Tickets by status" });
    const finger = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number) => {
      const at = (x: number) => [{ x: Math.round(x), y: 500 }];
      await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(from) });
      for (let part = 1; part <= 8; part++) {
        const touchPoints = at(from + ((to - from) * part) / 8);
        await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints });
      }
      await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    await swipe(800, 400);
    await expect.poll(() => board.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  });
});

test.describe("before scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a card is moved by a form", async ({ page }) => {
    await signIn(page, "tess");
    await page.goto("/tickets?board=status");
    const card = cards(column(page, "New")).nth(2);
    const number = await numberOf(card);
    await card.getByRole("link", { name: `Move ${number} to` }).click({ force: true });
    await page.getByRole("combobox", { name: "Status" }).selectOption({ label: "In progress" });
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await expect(cards(column(page, "In progress")).filter({ hasText: number })).toBeVisible();
  });
});
