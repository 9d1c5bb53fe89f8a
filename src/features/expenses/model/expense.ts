import { z } from "zod";
import { withoutHiddenCharacters } from "#kernel/text.ts";

/** The longest description, origin or destination. */
export const expenseTextLimit = 500;

const text = (what: string) =>
  z
    .string()
    .transform((typed) => withoutHiddenCharacters(typed).replaceAll(/\s+/g, " ").trim())
    .refine((typed) => typed.length <= expenseTextLimit, `${what} has at most ${expenseTextLimit} characters.`)
    .default("");
const maybeId = (sentence: string) => z.union([z.literal(""), z.uuid()], { error: sentence }).default("");
const version = z.coerce.number({ error: "Reload the page and try again." }).int();
const figure = z.string().max(60, "This is too long for a number.").default("");

const typedExpense = {
  categoryId: z.uuid({ error: "Choose what kind of expense it is." }),
  spentOn: z.string().max(60).default(""),
  amount: figure,
  taxAmount: figure,
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^(?:[A-Z]{3})?$/, "Choose one of the currencies.")
    .default(""),
  exchangeRate: figure,
  paymentTypeId: maybeId("Choose how it was paid."),
  origin: text("From"),
  destination: text("To"),
  distance: figure,
  odometerStart: figure,
  odometerEnd: figure,
  isRoundTrip: z.stringbool().default(false),
  vehicleKindId: maybeId("Choose what you drove."),
  days: figure,
  place: text("The place"),
  description: text("A description"),
  isBillable: z.stringbool().default(false),
  isReimbursable: z.stringbool().default(false),
};

const ticketNumber = z
  .string()
  .transform((typed) => withoutHiddenCharacters(typed).trim())
  .pipe(z.string().max(40, "A ticket number is like T20261122.0007."));

/** An expense as it is written down: on a ticket, for a customer, or for the organization itself. */
export const addExpenseInput = z.strictObject({
  ticketId: maybeId("Choose one of the tickets."),
  ticketNumber: ticketNumber.default(""),
  customerId: maybeId("Choose one of the customers."),
  ...typedExpense,
  /** A drive that one tap wrote down as it was remembered: its day is today, and a customer is driven to once a day that way. */
  isOneTap: z.stringbool().default(false),
});

/** An expense as it is corrected. */
export const amendExpenseInput = z.strictObject({
  expenseId: z.uuid(),
  version,
  /** Whom it is for from now on; absent: whom it was for. Both empty: the organization itself. */
  ticketNumber: ticketNumber.exactOptional(),
  customerId: z.union([z.literal(""), z.uuid()], { error: "Choose one of the customers." }).exactOptional(),
  ...typedExpense,
});

/** An expense as it is taken back. */
export const removeExpenseInput = z.strictObject({ expenseId: z.uuid(), version });

/** What was typed about an expense. */
export type TypedExpense = Omit<
  z.output<typeof amendExpenseInput>,
  "expenseId" | "version" | "ticketNumber" | "customerId"
>;

/** Whom a corrected expense is for, as far as that was said. */
export type TypedPurpose = Pick<z.output<typeof amendExpenseInput>, "ticketNumber" | "customerId">;
