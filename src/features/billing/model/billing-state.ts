import { machine, step } from "#kernel/machine.ts";
import { refuse } from "#kernel/refusal.ts";

/** What can be billed: a time entry, a material or an expense. */
export type ThingKind = "time" | "material" | "expense";

/** The kinds, in the order of the screen. */
export const thingKinds = ["time", "material", "expense"] as const satisfies readonly ThingKind[];

/** How a thing ended, when somebody ended it. */
export type BillingOutcome = "billed" | "covered" | "written_off";

/** The one state of a thing on its way from being written down to the invoice. */
export type BillingState = "draft" | "submitted" | "approved" | "ready" | BillingOutcome;

/** The states in the order in which things pass through them. */
export const billingStates = [
  "draft",
  "submitted",
  "approved",
  "ready",
  "billed",
  "covered",
  "written_off",
] as const satisfies readonly BillingState[];

/** What can happen to a thing once it was accepted. */
export type BillingEvent = "post" | "cover" | "writeOff" | "takeBack";

/**
 * How a thing ends. What is not billable has nothing to end; what was ended by mistake is taken back and stands where its
 * sheet, report or ticket says.
 */
// biome-ignore format: a table reads by column
export const billingMachine = machine<BillingState, BillingEvent>({
  post:     { from: ["ready"],                            to: "billed" },
  cover:    { from: ["ready"],                            to: "covered" },
  writeOff: { from: ["ready"],                            to: "written_off" },
  takeBack: { from: ["billed", "covered", "written_off"], to: "ready" },
});

/** What must be known of a thing to say where it stands. */
export interface StandingFacts {
  /** How it was ended, if it was. */
  readonly outcome: BillingOutcome | null;
  /** Where what it must be accepted with stands: its timesheet, its expense report, or its own way to the customer. */
  readonly accepted: "draft" | "submitted" | "approved";
  readonly isBillable: boolean;
  /** Whether it is not billed because a contract says so. */
  readonly isCovered: boolean;
}

/** The one state of a thing. */
export function stateOf({ outcome, accepted, isBillable, isCovered }: StandingFacts): BillingState {
  if (outcome) return outcome;
  if (accepted !== "approved") return accepted;
  if (isBillable) return "ready";
  return isCovered ? "covered" : "approved";
}

/** The word, the colour and the meaning of each state. */
export const billingStateLabels: Record<
  BillingState,
  {
    readonly text: string;
    readonly tone: "neutral" | "amber" | "blue" | "green" | "teal" | "red";
    readonly about: string;
  }
> = {
  draft: { text: "Draft", tone: "neutral", about: "Written down, not handed in or not delivered yet" },
  submitted: { text: "Submitted", tone: "amber", about: "Waits for an approver" },
  approved: { text: "Approved", tone: "blue", about: "Accepted, and nothing of it goes on an invoice" },
  ready: { text: "Ready to bill", tone: "amber", about: "Accepted and billable: money that waits" },
  billed: { text: "Billed", tone: "green", about: "On an invoice" },
  covered: { text: "Covered", tone: "teal", about: "A contract pays for it" },
  written_off: { text: "Written off", tone: "red", about: "Given up by somebody, for a reason" },
};

/** The word for each kind of thing, for one and for several. */
export const thingWords: Record<ThingKind, { readonly one: string; readonly many: string }> = {
  time: { one: "time entry", many: "time entries" },
  material: { one: "material", many: "materials" },
  expense: { one: "expense", many: "expenses" },
};

// biome-ignore format: a table reads by column
const participles: Record<BillingEvent, string> = {
  post: "billed", cover: "covered", writeOff: "written off", takeBack: "taken back",
};

/** The state after the event; refuses when the event may not happen now. */
export function stateAfter(kind: ThingKind, state: BillingState, event: BillingEvent): BillingState {
  const now = billingStateLabels[state].text.toLowerCase();
  return (
    step(billingMachine, state, event) ??
    refuse(
      "conflict",
      `This ${thingWords[kind].one} is ${now} now, so it cannot be ${participles[event]}. Reload the page.`,
    )
  );
}

/** "3 time entries and 1 material". */
export function countedThings(things: readonly { readonly kind: ThingKind }[]): string {
  const counted = thingKinds.flatMap((kind) => {
    const count = things.filter((thing) => thing.kind === kind).length;
    return count === 0 ? [] : [`${count} ${thingWords[kind][count === 1 ? "one" : "many"]}`];
  });
  return counted.length > 1 ? `${counted.slice(0, -1).join(", ")} and ${counted.at(-1)}` : (counted[0] ?? "nothing");
}
