import { z } from "zod";
import { minutes, money, unitPrice } from "#kernel/quantity.ts";
import type { PriceExplanation } from "./rounding.ts";

const wholeMinutes = z.number().int().transform(minutes);
const price = z.number().int().transform(unitPrice);
const of = z.string();

/** How an amount came about, as it is stored with its entry. Apart from the rule, so that the browser does not load it. */
export const priceExplanation: z.ZodType<PriceExplanation> = z.array(
  z.discriminatedUnion("step", [
    z.object({ step: z.literal("worked"), minutes: wholeMinutes }),
    z.object({ step: z.literal("notBillable") }),
    z.object({ step: z.literal("offset"), by: wholeMinutes, minutes: wholeMinutes }),
    z.object({ step: z.literal("rounded"), to: z.number().int(), minutes: wholeMinutes }),
    z.object({ step: z.literal("minimum"), of, minutes: wholeMinutes }),
    z.object({ step: z.literal("maximum"), of, minutes: wholeMinutes }),
    z.object({
      step: z.literal("rate"),
      hourlyRate: price,
      role: z.string().exactOptional(),
      contract: z.string().exactOptional(),
    }),
    z.object({ step: z.literal("plusMinus"), of, by: price, hourlyRate: price }),
    z.object({ step: z.literal("multiplied"), of, times: z.number().int(), hourlyRate: price }),
    z.object({ step: z.literal("ownRate"), of, hourlyRate: price }),
    z.object({ step: z.literal("flat"), of, price }),
    z.object({ step: z.literal("amount"), amount: z.number().int().transform(money) }),
  ]),
);
