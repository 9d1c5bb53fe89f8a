import { z } from "zod";

/** One step of why a material costs what it costs and who pays it: what it is about, and its words. */
export interface Step {
  readonly of: "price" | "override" | "amount" | "billing" | "tax";
  readonly words: string;
}

const stored = z
  .array(z.object({ of: z.enum(["price", "override", "amount", "billing", "tax"]), words: z.string() }))
  .catch([]);

/** The steps as they were stored; none for what was written down before there were any. */
export const stepsStored = (explanation: unknown): readonly Step[] => stored.parse(explanation);

/** The words of the steps that were stored. */
export const wordsOfSteps = (explanation: unknown): string[] => stepsStored(explanation).map(({ words }) => words);
