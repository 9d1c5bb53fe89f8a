import { randomUUID } from "node:crypto";
import type { Actor } from "#access/actor.ts";
import { createProduct } from "#features/catalogue/commands/create-product.ts";
import { addExpense } from "#features/expenses/commands/add-expense.ts";
import { submitExpenseReport } from "#features/expenses/commands/submit-expense-report.ts";
import { addMaterial } from "#features/materials/commands/add-material.ts";
import { columnOfDay } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { valueFrom } from "./cast.ts";
import { friday, fridayEvening, parseDay } from "./work.ts";

type Typed = Readonly<Record<string, string>>;

/** A cost that stands out wherever it is leaked to: $777.7777. */
export const canaryCost = { typed: "777.7777", stored: 7_777_777 } as const;

/** A new product of the catalogue, made by somebody who may, as it stands in the database. */
export async function makeProduct(actor: Actor, more: Typed = {}) {
  const input = {
    sku: `SKU-${randomUUID().slice(0, 8)}`,
    name: `Patch cable ${randomUUID().slice(0, 4)}`,
    unit: "piece",
    takesFractions: "true",
    unitPrice: "4.50",
    unitCost: canaryCost.typed,
    ...more,
  };
  const { id } = valueFrom(await createProduct.execute(actor, input, { now: fridayEvening }));
  return await db.product.findUniqueOrThrow({ where: { id } });
}

/** What a technician types: two adapters at 12.50 on Friday. */
export const typedMaterial = (ticketId: string, more: Typed = {}) => ({
  ticketId,
  name: "USB adapter",
  quantity: "2",
  unitPrice: "12.50",
  priceReason: "as agreed on the phone",
  isBillable: "true",
  usedOn: friday,
  ...more,
});

/** A material that somebody wrote down on Friday evening, as it stands in the database. */
export async function addedMaterial(actor: Actor, ticketId: string, more: Typed = {}) {
  const outcome = await addMaterial.execute(actor, typedMaterial(ticketId, more), { now: fridayEvening });
  return await db.material.findUniqueOrThrow({ where: { id: valueFrom(outcome).id } });
}

/** The category with a name. */
export const categoryNamed = (name: string) => db.expenseCategory.findUniqueOrThrow({ where: { name } });

/** The payment type with a name. */
export const paymentTypeNamed = (name: string) => db.paymentType.findUniqueOrThrow({ where: { name } });

/** What a mile is worth from the beginning, to the person and to the customer, in ten-thousandths. */
export async function mileageAt(refundRate: number, billingRate = refundRate): Promise<void> {
  await db.distanceRate.updateMany({ where: { vehicleKind: { isDefault: true } }, data: { refundRate, billingRate } });
}

/** What a technician types: 42 miles to the customer on Friday. */
export async function typedMileage(more: Typed = {}) {
  return {
    categoryId: (await categoryNamed("Mileage")).id,
    spentOn: friday,
    origin: "Office",
    destination: "Northwind Dental",
    distance: "42",
    isReimbursable: "true",
    ...more,
  };
}

/** What a technician types: 12.80 for parking on Friday. */
export async function typedParking(more: Typed = {}) {
  const category = await db.expenseCategory.findFirstOrThrow({
    where: { kind: "amount", isActive: true },
    orderBy: { sort: "asc" },
  });
  return { categoryId: category.id, spentOn: friday, amount: "12.80", isReimbursable: "true", ...more };
}

/** An expense that somebody wrote down on Friday evening, as it stands in the database. */
export async function addedExpense(actor: Actor, more: Typed = {}) {
  const outcome = await addExpense.execute(actor, await typedParking(more), { now: fridayEvening });
  return await db.expense.findUniqueOrThrow({ where: { id: valueFrom(outcome).id } });
}

/** Somebody's expense report of the week that begins on a day, as it stands in the database. */
export async function reportOf(actor: Actor, startsOn = "2026-11-15", part = 1) {
  return await db.expenseReport.findUniqueOrThrow({
    where: { personId_startsOn_part: { personId: actor.id, startsOn: columnOfDay(parseDay(startsOn)), part } },
    include: { expenses: { orderBy: { createdAt: "asc" } } },
  });
}

/** A decision about somebody's report as it stands now. */
export async function reportDecision(actor: Actor) {
  const { id, version } = await reportOf(actor);
  return { reportId: id, version: String(version) };
}

/** Somebody's expenses of the week, submitted. */
export async function submittedReport(actor: Actor) {
  await addedExpense(actor);
  valueFrom(await submitExpenseReport.execute(actor, await reportDecision(actor), { now: fridayEvening }));
  return await reportOf(actor);
}

/** Takes all expenses and reports away, for the next test; the reports are opened first, because locked expenses cannot go. */
export async function emptyExpenseReports(): Promise<void> {
  await db.expenseReport.updateMany({ data: { status: "open", paidAt: null } });
  await db.expense.deleteMany();
  await db.expenseReport.deleteMany();
}

/** The fields under which a refusal put its sentences. */
export function fieldsOf(outcome: { ok: boolean; refusal?: { fields?: Readonly<Record<string, string>> } }) {
  return Object.keys(outcome.refusal?.fields ?? {}).sort();
}

/** Makes a product one that is kept in stock, as the catalogue does. */
export async function keepInStock(productId: string, more: { isSerialized?: boolean; takesFractions?: boolean } = {}) {
  return await db.product.update({ where: { id: productId }, data: { isStocked: true, ...more } });
}

/** A place where stock is kept: a room, or somebody's van. */
export async function makeLocation(name: string, personId: string | null = null) {
  return await db.stockLocation.create({ data: { name, personId } });
}

/** How many of a product lie at a location, in thousandths. */
export async function levelOf(productId: string, locationId: string): Promise<number> {
  const level = await db.stockLevel.findUnique({ where: { productId_locationId: { productId, locationId } } });
  return level?.quantity ?? 0;
}
