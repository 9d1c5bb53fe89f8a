import "server-only";
import { command } from "#server/command.ts";
import { writeOffInput } from "../model/billing-decision.ts";
import { stateAfter } from "../model/billing-state.ts";
import { doneAbout, endThing, lockThing, refuseStaleThing } from "../records.ts";

/** Somebody gives up an accepted, billable thing, with their name and a reason. */
export const writeOffBillingItem = command({
  name: "billingItem.writeOff",
  input: writeOffInput,
  subject: ({ tx, actor, input }) => lockThing(tx, actor, input.kind, input.id),
  run: async ({ tx, actor, now, input, subject: thing }) => {
    const to = stateAfter(thing.kind, thing.state, "writeOff");
    refuseStaleThing(thing, input.version);
    const { reason } = input;
    await endThing(tx, thing, { outcome: "written_off", reason, personId: actor.id, now });
    return doneAbout(thing, { from: thing.state, to, reason });
  },
});
