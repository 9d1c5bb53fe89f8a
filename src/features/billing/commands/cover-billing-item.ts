import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { coverInput } from "../model/billing-decision.ts";
import { stateAfter, thingWords } from "../model/billing-state.ts";
import { doneAbout, endThing, lockThing, refuseStaleThing } from "../records.ts";

/** Somebody says that the ticket's contract pays for an accepted, billable thing. */
export const coverBillingItem = command({
  name: "billingItem.cover",
  input: coverInput,
  subject: ({ tx, actor, input }) => lockThing(tx, actor, input.kind, input.id),
  run: async ({ tx, actor, now, input, subject: thing }) => {
    const to = stateAfter(thing.kind, thing.state, "cover");
    refuseStaleThing(thing, input.version);
    if (!thing.hasContract) {
      refuse(
        "rule",
        `No contract covers this ${thingWords[thing.kind].one}: its ticket names none. Write it off, or bill it.`,
      );
    }
    await endThing(tx, thing, { outcome: "covered", personId: actor.id, now });
    return doneAbout(thing, { from: thing.state, to });
  },
});
