import "server-only";
import { command } from "#server/command.ts";
import { takeBackInput } from "../model/billing-decision.ts";
import { stateAfter } from "../model/billing-state.ts";
import { doneAbout, lockThing, refuseStaleThing, undoEnd } from "../records.ts";

/** Somebody takes back that a thing was billed, covered or written off; it stands again where its sheet, report or ticket says. */
export const takeBackBillingItem = command({
  name: "billingItem.takeBack",
  input: takeBackInput,
  subject: ({ tx, actor, input }) => lockThing(tx, actor, input.kind, input.id),
  run: async ({ tx, input, subject: thing }) => {
    const to = stateAfter(thing.kind, thing.state, "takeBack");
    refuseStaleThing(thing, input.version);
    await undoEnd(tx, thing);
    return doneAbout(thing, { from: thing.state, to, reason: input.reason });
  },
});
