import "server-only";
import { command } from "#server/command.ts";
import { postInput } from "../model/billing-decision.ts";
import { stateAfter } from "../model/billing-state.ts";
import { doneAbout, endThing, lockThing, refuseStaleThing } from "../records.ts";

/** Somebody says on which invoice an accepted, billable thing is; from then on it never changes. */
export const postBillingItem = command({
  name: "billingItem.post",
  input: postInput,
  subject: ({ tx, actor, input }) => lockThing(tx, actor, input.kind, input.id),
  run: async ({ tx, actor, now, input, subject: thing }) => {
    const to = stateAfter(thing.kind, thing.state, "post");
    refuseStaleThing(thing, input.version);
    const { reference } = input;
    await endThing(tx, thing, { outcome: "billed", reference, personId: actor.id, now });
    return doneAbout(thing, { from: thing.state, to, reference });
  },
});
