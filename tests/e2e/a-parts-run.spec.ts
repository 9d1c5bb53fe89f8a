import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { filmOfBarcode } from "../support/barcode.ts";
import { browserOf, expect, expectAccessible, test } from "./desk.ts";

const key = { name: "Security key, USB-C and NFC", code: "5060000004120" };

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
test.use(phone);

let folder = "";
let camera: Browser;

/** A phone whose camera sees the barcode of the product. */
test.beforeAll(async ({ playwright }) => {
  folder = mkdtempSync(join(tmpdir(), "tallydesk-camera-"));
  const film = join(folder, "barcode.y4m");
  writeFileSync(film, filmOfBarcode(key.code));
  const { launchOptions } = test.info().project.use;
  camera = await playwright.chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
});

test.afterAll(async () => {
  await camera?.close();
  rmSync(folder, { recursive: true, force: true });
});

const field = (page: Page) => page.getByRole("combobox", { name: "Product or item" });
const add = (page: Page) => page.getByRole("button", { name: "Add material" }).tap();
const inFeed = (page: Page, text: string | RegExp) =>
  page
    .getByRole("list", { name: /Activity/ })
    .getByText(text)
    .first();

const yesterday = () =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(new Date(Date.now() - 86_400_000));

async function takeCall(page: Page, title: string): Promise<string> {
  await page.goto("/tickets/new");
  await page.getByRole("combobox", { name: "Who is calling?" }).fill("Carla");
  await page.getByRole("option", { name: /Carla Ruiz/ }).tap();
  await page.getByLabel("What is it about?").fill(title);
  await page.getByLabel("What is it about?").press("Enter");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  return /T\d{8}\.\d{4}/.exec(page.url())?.[0] ?? "";
}

test("what was scanned is taken from one's own van with its serial number; the last one is gone when a colleague was quicker", async ({
  browser,
}) => {
  const theo = await browserOf(camera, "theo");
  const number = await takeCall(theo, "Two people need a security key");
  await theo.getByRole("link", { name: "Part", exact: true }).tap();

  await theo.getByRole("button", { name: "Scan" }).tap();
  await expect(field(theo)).toHaveValue(key.name);
  await expect(theo.getByText("2 in Theo's van").first()).toBeVisible();
  await expectAccessible(theo);
  const pieces = theo.getByRole("list", { name: "Serial numbers in stock" }).getByTitle("In Theo's van");
  const [first = "", last = ""] = await pieces.allTextContents();
  expect(last).not.toBe("");
  await pieces.first().tap();
  await add(theo);
  await expect(inFeed(theo, `used 1 × ${key.name} at $58.00`)).toBeVisible();
  await expect(inFeed(theo, `S/N ${first}`)).toBeVisible();

  // A scanner types the code and ends with Enter.
  await field(theo).pressSequentially(key.code);
  await field(theo).press("Enter");
  await expect(field(theo)).toHaveValue(key.name);
  await expect(theo.getByText("1 in Theo's van").first()).toBeVisible();

  const tariq = await browserOf(browser, "tariq");
  await tariq.goto(`/tickets/${number}?add=material`);
  await field(tariq).fill(key.code);
  await field(tariq).press("Enter");
  await tariq.getByText("More: price, where from, notes").tap();
  await tariq.getByLabel("Taken from").selectOption({ label: "Theo's van" });
  await tariq.getByRole("button", { name: last, exact: true }).tap();
  await add(tariq);
  await expect(inFeed(tariq, `S/N ${last}`)).toBeVisible();

  await theo.getByRole("button", { name: last, exact: true }).tap();
  await add(theo);
  await expect(theo.getByText(/^Only 0 left in Theo's van\. /).first()).toBeVisible();
});

test("a first drive is two taps, the next one is one, which can be taken back; a receipt comes with its expense", async () => {
  // Nobody but this test drives as Max, so that he neither drove there before nor today.
  const max = await browserOf(camera, "max");
  const first = await takeCall(max, "The key does not fit the drawer");
  await max.goto(`/tickets/${first}?add=drive`);
  await max.locator("input[name=spentOn]").fill(yesterday());
  await max.getByRole("textbox", { name: "Distance, one way" }).fill("12");
  await max.getByRole("checkbox", { name: "There and back" }).check();
  await max.getByRole("button", { name: "Add drive" }).tap();
  await expect(inFeed(max, "added an expense: Mileage")).toBeVisible();

  await takeCall(max, "The key does not fit the cupboard either");
  const drive = max.getByRole("button", { name: /^Record a drive of today: .* 24 mi there and back/ });
  const recorded = max.getByText(/^Drive of today recorded: .* 24 mi there and back/);
  await drive.tap();
  await expect(recorded).toBeVisible();
  // At once: a message stays for six seconds.
  await max.getByRole("button", { name: "Undo" }).tap();
  await expect(drive).toBeVisible();
  await drive.tap();
  await expect(max.getByText("Driven here today:")).toBeVisible();
  await expect(drive).toHaveCount(0);
  await expect(inFeed(max, "added an expense: Mileage")).toBeVisible();

  await max.goto(`${new URL(max.url()).pathname}?add=expense`);
  await max.getByLabel("Category").selectOption({ label: "Meals" });
  await max.getByRole("textbox", { name: "Amount" }).fill("11.40");
  await max
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "receipt.jpg",
      mimeType: "image/jpeg",
      buffer: await sharp({ create: { width: 480, height: 720, channels: 3, background: "#f4efe2" } })
        .jpeg()
        .toBuffer(),
    });
  await max.getByRole("button", { name: "Add expense" }).tap();
  await expect(inFeed(max, "added an expense: Meals")).toBeVisible();

  const meal = max.getByRole("listitem").filter({ hasText: "added an expense: Meals" }).first();
  await meal.getByRole("link", { name: "Correct" }).tap();
  const remove = max.getByRole("button", { name: "Remove receipt.jpg" });
  await remove.tap();
  await max.getByRole("button", { name: "Undo" }).tap();
  await expect(remove).toBeVisible();
});
