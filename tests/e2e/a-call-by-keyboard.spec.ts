import type { Page } from "@playwright/test";
import { expect, expectAccessible, pressNew, signIn, test } from "./desk.ts";

/** From now on, every press of a mouse or a finger is counted. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  let presses = 0;
  await page.exposeFunction("pressed", () => {
    presses += 1;
  });
  const listen = () => addEventListener("pointerdown", () => Reflect.get(window, "pressed")(), true);
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return async () => presses;
}

const caller = (page: Page) => page.getByRole("combobox", { name: "Who is calling?" });
const title = (page: Page) => page.getByLabel("What is it about?");
const timer = (page: Page) => page.getByRole("region", { name: "Timer" });

/** Answers the phone and finds who is calling by what they say. */
async function answer(page: Page, said: string): Promise<void> {
  await pressNew(page);
  await expect(caller(page)).toBeFocused();
  await page.keyboard.type(said);
  await page.keyboard.press("Enter");
  await expect(title(page)).toBeFocused();
}

test("a call taken by keyboard alone", async ({ page }) => {
  await signIn(page, "tess");
  const presses = await countPresses(page);

  await answer(page, "838 555 0142");
  await expect(timer(page)).toContainText("Call");
  await expect(page.getByRole("complementary", { name: /About Northwind Dental/ })).toContainText("Open tickets");
  await page.keyboard.type("Label printer prints blank labels");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Since this morning, on both machines.");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Contact", { exact: true })).toBeFocused();
  await page.keyboard.press("Control+Enter");

  await expect(page.getByRole("heading", { name: "Label printer prints blank labels" })).toBeVisible();
  const number = /T\d{8}\.\d{4}/.exec(page.url())?.[0] ?? "";
  await expect(timer(page)).toContainText(number);
  await expect(timer(page).getByRole("timer")).not.toHaveText("0:00:00");
  await expectAccessible(page);

  await page.keyboard.press("s");
  await expect(page.getByLabel("or duration")).toHaveValue("0:01");
  await page.getByRole("textbox", { name: "Summary" }).focus();
  await page.keyboard.type("Told Carla to swap the rolls.");
  await page.keyboard.press("Control+Enter");
  await expect(timer(page)).toHaveCount(0);
  expect(await presses()).toBe(0);
});

test("what looks like a duplicate is said, a new contact is made in place, and the form is open to everybody", async ({
  page,
}) => {
  await signIn(page, "theo");
  await answer(page, "Nortwind");
  await page.keyboard.type("Label printer prints blank");
  await expect(page.getByText("Looks like").first()).toBeVisible();
  await expectAccessible(page);
  await title(page).fill("Phone in room 4 is silent");
  await page.getByText("Somebody new is calling").click();
  await page.getByLabel("Name", { exact: true }).fill("Nina Newcomer");
  await page.getByLabel("Phone", { exact: true }).fill("617 555 0199");
  await page.getByText("More fields").click();
  await page.getByLabel("Estimated time").fill("soon");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("An estimate is a duration, like 1h 30m or 1:30.").first()).toBeVisible();
  await page.getByLabel("Estimated time").fill("1h 30m");
  await page.getByLabel("Tags").fill("phones, Room 4");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Phone in room 4 is silent" })).toBeVisible();
  await expect(page.getByText("Nina Newcomer").filter({ visible: true }).first()).toBeVisible();
});

test("a draft survives a reload, a text that is too long, an expired sign-in and another day", async ({ page }) => {
  await signIn(page, "tariq");
  await answer(page, "Carla");
  await page.keyboard.type("The scanner hums");
  await page.getByLabel("Description").fill("x".repeat(40_000));
  await page.getByLabel("Priority").selectOption({ label: "High" });
  await page.reload();
  await expect(page.getByText("Draft restored")).toBeVisible();
  await expect(title(page)).toHaveValue("The scanner hums");
  await expect(page.getByLabel("Priority").locator("option:checked")).toHaveText("High");

  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Description has at most 32,000 characters; this is 40,000.")).toBeVisible();
  await page.getByLabel("Description").fill("It hums.");
  // What is still asked about the title while nobody is signed in is no complaint.
  await page.route("**/api/search/similar?*", (route) => route.fulfill({ json: [] }));
  await page.context().clearCookies();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "You are signed out" })).toBeVisible();
  await expect(title(page)).toHaveValue("The scanner hums");

  await signIn(page, "tariq");
  await page.goto("/tickets/new");
  await expect(page.getByText(/Northwind Dental · The scanner hums/)).toBeVisible();
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page.getByLabel("Description")).toHaveValue("It hums.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "The scanner hums" })).toBeVisible();
  await page.goto("/tickets/new");
  await expect(page.getByText("Not saved yet")).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Who is calling?" })).toBeFocused();
});
