import { z } from "zod";
import { parseLocalDate } from "#kernel/calendar.ts";
import { parseUnitPrice } from "#kernel/money.ts";
import { largestUnitPrice, type UnitPrice } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";

const day = z.string().transform((text, context) => {
  const read = parseLocalDate(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: "Choose the day from which it holds." });
  return z.NEVER;
});

const maybeDay = z.string().transform((text, context) => {
  if (text.trim() === "") return null;
  const read = parseLocalDate(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: "Choose the last day on which it holds, or none." });
  return z.NEVER;
});

/** What an hour of a billing role costs under a contract, as it is typed. */
export const addContractRateInput = z.strictObject({
  contractId: z.uuid(),
  billingRoleId: z.uuid({ error: "Choose a billing role." }),
  hourlyRate: z.string().max(40),
  startsOn: day,
  endsOn: maybeDay.default(null),
});

/** A rate that is taken away; entries keep what they were written down with. */
export const removeContractRateInput = z.strictObject({ contractId: z.uuid(), rateId: z.uuid() });

/** A typed hourly rate, or why it is none. */
export function readHourlyRate(text: string, locale: string): UnitPrice | Refusal {
  const rate = parseUnitPrice(text, locale);
  return rate !== undefined && rate <= largestUnitPrice
    ? rate
    : objectionAt("hourlyRate", "Say what an hour costs, like 95 or 112.50.");
}

/** Why a rate cannot hold for these days, or undefined when it can. */
export function objectionToDays(startsOn: string, endsOn: string | null): Refusal | undefined {
  if (endsOn === null || endsOn >= startsOn) return undefined;
  return objectionAt("endsOn", "The last day is before the first one.");
}
