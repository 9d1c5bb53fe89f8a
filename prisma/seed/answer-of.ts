import type { Outcome } from "#kernel/refusal.ts";

/** What a command answered; a refusal ends the seed, because its plan then breaks a rule of the desk. */
export function answerOf<Value>(outcome: Outcome<Value>, doing = "the sample"): Value {
  if (outcome.ok) return outcome.value;
  const { message, fields } = outcome.refusal;
  throw new Error(`${doing} was refused: ${message} ${fields ? JSON.stringify(fields) : ""}`);
}
