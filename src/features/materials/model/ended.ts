import type { Refusal } from "#kernel/refusal.ts";
import type { BillingOutcome } from "#prisma/client.ts";

/** How a material ended, when it did. */
export interface Ended {
  readonly outcome: BillingOutcome;
  readonly reference: string;
}

/** How it ended, in words. */
export function endInWords({ outcome, reference }: Ended): string {
  if (outcome === "covered") return "covered by the contract and closed";
  if (outcome === "written_off") return "written off";
  return reference === "" ? "billed" : `billed with ${reference}`;
}

/** Why a material cannot change any more, or undefined while it can. */
export function objectionToEnded(name: string, ended: Ended | null): Refusal | undefined {
  if (ended === null) return undefined;
  return { kind: "rule", message: `${name} is ${endInWords(ended)}: it can be neither corrected nor removed.` };
}
