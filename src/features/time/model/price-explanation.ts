import { z } from "zod";
import { minutes, money, unitPrice } from "#kernel/quantity.ts";
import type { PriceExplanation } from "./rounding.ts";

const wholeMinutes = z.number().int().transform(minutes);

/** How an amount came about, as it is stored with its entry. Apart from the rule, so that the browser does not load it. */
export const priceExplanation: z.ZodType<PriceExplanation> = z.array(
  z.discriminatedUnion("step", [
    z.object({ step: z.literal("worked"), minutes: wholeMinutes }),
    z.object({ step: z.literal("notBillable") }),
    z.object({ step: z.literal("offset"), by: wholeMinutes, minutes: wholeMinutes }),
    z.object({ step: z.literal("rounded"), to: z.number().int(), minutes: wholeMinutes }),
    z.object({ step: z.literal("rate"), hourlyRate: z.number().int().transform(unitPrice) }),
    z.object({ step: z.literal("amount"), amount: z.number().int().transform(money) }),
  ]),
);
