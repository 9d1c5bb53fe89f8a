import type { Actor } from "#access/actor.ts";
import { addExpense } from "#features/expenses/commands/add-expense.ts";
import { addExpenseCategory } from "#features/expenses/commands/add-expense-category.ts";
import { editExpenseCategory } from "#features/expenses/commands/edit-expense-category.ts";
import { importExchangeRate } from "#features/expenses/commands/import-exchange-rate.ts";
import { addDaysTo, dayAt } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { storeFile } from "#server/uploads.ts";
import { answerOf } from "./answer-of.ts";

/** Gives categories their rules, and currencies their rates. */
async function setRules(owner: Actor, now: Date, today: string): Promise<void> {
  const call = { now };
  const meals = await db.expenseCategory.findUniqueOrThrow({ where: { name: "Meals" } });
  const rule = { limitAmount: "60", limitAction: "mark", receiptAbove: "25", markup: "10", account: "6650" };
  const changed = {
    categoryId: meals.id,
    version: String(meals.version),
    name: "Meals",
    kind: "amount",
    isActive: "true",
  };
  answerOf(await editExpenseCategory.execute(owner, { ...changed, ...rule }, call), "a rule for meals");
  const perDiem = { name: "Per diem", kind: "per_diem", perDiemAmount: "59", account: "6660", isActive: "true" };
  answerOf(await addExpenseCategory.execute(owner, perDiem, call), "per diem");
  const dinner = {
    name: "Entertainment",
    kind: "entertainment",
    limitAmount: "150",
    receiptAbove: "0",
    isActive: "true",
  };
  answerOf(
    await addExpenseCategory.execute(owner, { ...dinner, limitAction: "mark", account: "6640" }, call),
    "guests",
  );
  const rates = ["EUR", "GBP", "CAD", "JPY"].map(
    (code, at) => `${code},${today},${["1.085", "1.262", "0.714", "0.00645"][at]}`,
  );
  answerOf(await importExchangeRate.execute(owner, { rates: rates.join("\n") }, call), "rates of exchange");
}

/** What Tess spent today: with a receipt, abroad, on the company's card, away, with guests, and by odometer. */
export async function spendVariously(owner: Actor, tess: Actor, now: Date): Promise<void> {
  const spentOn = dayAt(now, tess.timeZone);
  await setRules(owner, now, addDaysTo(spentOn, -20));
  const idsOf = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [name, id]));
  const select = { id: true, name: true } as const;
  const category = idsOf(await db.expenseCategory.findMany({ select }));
  const card = idsOf(await db.paymentType.findMany({ select })).get("Company card") ?? "";
  const van = idsOf(await db.vehicleKind.findMany({ select })).get("Company van") ?? "";
  const receipt = await storeFile(
    { name: "Corner Cafe.jpg", bytes: await pictureOfReceipt() },
    now,
    "refuse",
    "receipts",
  );
  const files = "kind" in receipt ? [] : [receipt];
  const spend = async (name: string, more: Readonly<Record<string, string>>, proof: typeof files = []) =>
    answerOf(
      await addExpense.execute(tess, { categoryId: category.get(name) ?? "", spentOn, ...more }, { now, files: proof }),
      name,
    );
  await spend("Meals", { amount: "34.20", description: "Lunch between two call-outs" }, files);
  await spend("Lodging", { amount: "128.00", currency: "EUR", description: "Hotel at the training in Vienna" });
  await spend("Software", { amount: "19.00", paymentTypeId: card, description: "Remote tool, one month" });
  await spend("Per diem", { days: "1.5", description: "Training in Vienna" });
  await spend("Entertainment", { amount: "96.40", place: "Harbour Grill, with Carla Ruiz of Northwind Dental" });
  await spend("Mileage", {
    ...{
      origin: "Office",
      destination: "Warehouse",
      odometerStart: "48210",
      odometerEnd: "48221.4",
      isRoundTrip: "true",
    },
    ...{ vehicleKindId: van, description: "Fetched the switches" },
  });
}

const lines = [
  "CORNER CAFE",
  "14 Harbour Street",
  "",
  "1 Soup of the day      8.50",
  "1 Club sandwich       16.90",
  "1 Sparkling water      4.10",
  "1 Espresso             3.20",
  "Tip                    1.50",
  "",
  "TOTAL USD             34.20",
  "",
  "Thank you!",
];

/** A photograph of a receipt, as near as a drawing comes. */
async function pictureOfReceipt(): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const text = lines
    .map((line, at) => `<text x="60" y="${110 + at * 52}" xml:space="preserve">${line}</text>`)
    .join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="820"><rect width="800" height="820" fill="#d9d4c8"/><rect x="30" y="30" width="740" height="760" fill="#fffdf7"/><g font-family="monospace" font-size="30" fill="#222">${text}</g></svg>`;
  return await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}
