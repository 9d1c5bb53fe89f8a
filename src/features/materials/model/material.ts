import { z } from "zod";
import type { Desk } from "#access/actor.ts";
import type { ProductFacts } from "#features/catalogue/model/product.ts";
import { defaultUnit, nameLimit, unitLimit } from "#features/catalogue/model/product-limits.ts";
import { readUnitPrice } from "#features/catalogue/model/unit-price.ts";
import { objectionToSerials, readPieces, readSerials } from "#features/stock/model/pieces.ts";
import { type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { formatMoney, formatQuantity, formatUnitPrice } from "#kernel/money.ts";
import { largestAmount, type Money, priceOfQuantity, type Thousandths, type UnitPrice } from "#kernel/quantity.ts";
import { type Outcome, objectionsAt } from "#kernel/refusal.ts";
import type { Step } from "./explanation.ts";
import type { Usual } from "./usual.ts";

/** The longest reason for another price, and the longest notes. */
export const reasonLimit = 200;
/** The longest notes of a material. */
export const notesLimit = 2000;

const typedMaterial = {
  /** The product that was picked; empty for free text, and for a name typed before the list could be searched. */
  productId: z.union([z.literal(""), z.uuid({ error: "Choose one of the products." })]).default(""),
  name: z.string().max(1000).default(""),
  /** What it is booked under; empty: as the product says, else the usual code. */
  codeId: z.union([z.literal(""), z.uuid({ error: "Choose what it is booked under." })]).default(""),
  quantity: z.string().max(60).default("1"),
  /** Of free text; a product brings its own. */
  unit: z.string().max(60).default(""),
  /** Empty: the usual price. */
  unitPrice: z.string().max(60).default(""),
  /** Why another price than the usual one. */
  priceReason: z.string().max(1000).default(""),
  /** Only sent by those who may see cost, for free text; absent or empty is what the code says. */
  unitCost: z.string().max(60).exactOptional(),
  isBillable: z.stringbool().default(false),
  /** Where it was taken from, when it is kept in stock; empty: the van of whoever writes it down. */
  locationId: z.union([z.literal(""), z.uuid({ error: "Choose where it was taken from." })]).default(""),
  serialNumbers: z.union([z.string().max(20_000), z.array(z.string().max(60)).max(200)]).default(""),
  notes: z.string().max(4000).default(""),
  usedOn: z.string().max(60).default(""),
};

/** A material as it is put on a ticket. */
export const addMaterialInput = z.strictObject({
  ticketId: z.uuid(),
  ...typedMaterial,
  /** Not here yet: it has to be bought first. */
  isToOrder: z.stringbool().default(false),
});

/** A material as it is corrected. */
export const amendMaterialInput = z.strictObject({
  materialId: z.uuid(),
  version: z.coerce.number().int(),
  ...typedMaterial,
});

/** A material as it is taken back. */
export const removeMaterialInput = z.strictObject({ materialId: z.uuid(), version: z.coerce.number().int() });

/** Several products that are put on a ticket together. */
export const addBundleInput = z.strictObject({
  ticketId: z.uuid(),
  bundleId: z.uuid({ error: "Choose a bundle." }),
  isBillable: z.stringbool().default(false),
  locationId: typedMaterial.locationId,
  /** In the order of the products, as many as they need. */
  serialNumbers: typedMaterial.serialNumbers,
  usedOn: typedMaterial.usedOn,
});

/** What was typed about a material. */
export type TypedMaterial = Omit<z.output<typeof addMaterialInput>, "ticketId" | "isToOrder">;

/** A material, read and priced. */
export interface MaterialValues {
  readonly name: string;
  readonly quantity: Thousandths;
  readonly unit: string;
  readonly unitPrice: UnitPrice;
  readonly unitCost: UnitPrice;
  readonly usualPrice: UnitPrice | null;
  readonly priceReason: string;
  readonly amount: Money;
  readonly taxRate: number;
  readonly isBillable: boolean;
  readonly codeId: string | null;
  readonly contractId: string | null;
  readonly explanation: readonly Step[];
  readonly serialNumbers: readonly string[];
  readonly notes: string;
  readonly usedOn: LocalDate;
}

/** What a material is read beside. */
export interface ReadBeside {
  readonly product: ProductFacts | undefined;
  readonly usual: Usual;
  /** What stood there before a correction: what was said once need not be said again. */
  readonly before?: { readonly unit: string; readonly unitPrice: number; readonly priceReason: string } | undefined;
  /** Whether the pieces are in hand, so that their serial numbers must be known. */
  readonly isInHand: boolean;
  readonly by: string;
  readonly today: LocalDate;
}

type Habits = Pick<Desk, "locale" | "currency" | "currencyDecimals">;

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** The serial numbers as one text, however they were sent. */
export const serialText = (typed: string | readonly string[]) => (typeof typed === "string" ? typed : typed.join("\n"));

/** Reads and prices what was typed, or says field by field why not. */
export function readMaterial(typed: TypedMaterial, beside: ReadBeside, desk: Habits): Outcome<MaterialValues> {
  const { product, usual, before } = beside;
  const problems: Record<string, string> = {};
  const name = product?.name ?? oneLine(typed.name);
  if (name === "") problems.name = "Choose a product or type what was used.";
  else if (name.length > nameLimit) problems.name = `A name has at most ${nameLimit} characters.`;

  const unit = product?.unit ?? (oneLine(typed.unit) || before?.unit || defaultUnit);
  if (unit.length > unitLimit) problems.unit = `A unit has at most ${unitLimit} characters.`;
  const counted = { name, unit, takesFractions: product?.takesFractions ?? true };
  const quantity = readPieces(typed.quantity, counted, desk.locale);
  if (typeof quantity === "string") problems.quantity = quantity;

  const unitPrice = typed.unitPrice.trim() === "" ? usual.price : readUnitPrice(typed.unitPrice, desk);
  if (unitPrice === null) problems.unitPrice = "Say what one costs, or 0.";
  else if (typeof unitPrice === "string") problems.unitPrice = unitPrice;
  const isChanged = typeof unitPrice === "number" && usual.price !== null && unitPrice !== usual.price;
  const said = oneLine(typed.priceReason);
  const priceReason = isChanged ? said || (before?.unitPrice === unitPrice ? before.priceReason : "") : "";
  const isKept = before !== undefined && before.unitPrice === unitPrice;
  if (isChanged && priceReason === "" && !isKept && usual.price !== null) {
    const is = formatUnitPrice(usual.price, desk.currency, desk.locale);
    problems.priceReason = `The usual price is ${is}: say why it is another one.`;
  } else if (priceReason.length > reasonLimit) {
    problems.priceReason = `A reason has at most ${reasonLimit} characters.`;
  }
  const unitCost =
    (typed.unitCost ?? "").trim() === "" ? usual.cost : readUnitPrice(typed.unitCost ?? "", desk, "The cost");
  if (typeof unitCost === "string") problems.unitCost = unitCost;

  const serials = readSerials(serialText(typed.serialNumbers));
  if (typeof serials === "string") problems.serialNumbers = serials;
  else if (product?.isSerialized && beside.isInHand && typeof quantity === "number") {
    const objection = objectionToSerials(serials, quantity, name);
    if (objection) problems.serialNumbers = objection;
  }
  const notes = typed.notes.replaceAll("\r\n", "\n").trim();
  if (notes.length > notesLimit) problems.notes = `Notes have at most ${notesLimit} characters.`;

  const usedOn = parseLocalDate(typed.usedOn.trim());
  if (usedOn === undefined) problems.usedOn = "Choose the day on which it was used.";
  else if (usedOn > beside.today) problems.usedOn = "The day cannot be in the future.";

  const objection = objectionsAt(problems);
  if (
    objection ||
    typeof quantity !== "number" ||
    typeof unitPrice !== "number" ||
    typeof unitCost !== "number" ||
    typeof serials === "string" ||
    usedOn === undefined
  ) {
    return { ok: false, refusal: objection ?? { kind: "rule", message: "Please mend the marked fields." } };
  }
  const amount = priceOfQuantity(quantity, unitPrice, desk.currencyDecimals);
  if (amount > largestAmount) {
    const message = `Quantity times price is at most ${formatMoney(largestAmount, desk.currency, desk.locale)}.`;
    return { ok: false, refusal: { kind: "rule", message, fields: { unitPrice: message } } };
  }
  const isBillable = typed.isBillable && !usual.isCovered;
  const values = { name, quantity, unit, unitPrice, unitCost, priceReason, amount, isBillable, notes, usedOn };
  return {
    ok: true,
    value: {
      ...values,
      usualPrice: usual.price,
      taxRate: usual.taxRate,
      codeId: usual.codeId,
      // Covered is what a contract pays; what somebody gives away is no contract's.
      contractId: isBillable || usual.isCovered ? usual.contractId : null,
      serialNumbers: serials,
      explanation: stepsOf(values, usual, beside.by, desk),
    },
  };
}

type Priced = Pick<MaterialValues, "quantity" | "unit" | "unitPrice" | "priceReason" | "amount" | "isBillable">;

function stepsOf(values: Priced, usual: Usual, by: string, desk: Habits): Step[] {
  const price = formatUnitPrice(values.unitPrice, desk.currency, desk.locale);
  const why = values.priceReason === "" ? "" : `: ${values.priceReason}`;
  const typed: Step[] =
    usual.price === null
      ? [{ of: "override", words: `Price said by ${by}: ${price}` }]
      : usual.price === values.unitPrice
        ? []
        : [{ of: "override", words: `Price changed to ${price} by ${by}${why}` }];
  const quantity = formatQuantity(values.quantity, desk.locale);
  const amount = formatMoney(values.amount, desk.currency, desk.locale);
  const billing: Step[] = usual.isCovered
    ? usual.steps.filter((step) => step.of === "billing")
    : [{ of: "billing", words: values.isBillable ? "Billed to the customer" : `Not billable: ${by} said so` }];
  return [
    ...usual.steps.filter((step) => step.of === "price"),
    ...typed,
    { of: "amount", words: `${quantity}${values.unit === "piece" ? "" : ` ${values.unit}`} × ${price} is ${amount}` },
    ...usual.steps.filter((step) => step.of === "tax"),
    ...billing,
  ];
}
