import "server-only";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockKept } from "../keeping-records.ts";
import { removeTargetInput } from "../model/target-input.ts";
import { reachOpenTickets } from "../reach-records.ts";
import { targetInWords, targetOf } from "../target-records.ts";

/** An administrator takes back what was promised for one issue type: what is promised for its priority holds again. */
export const removeTarget = command({
  name: "agreement.removeTarget",
  input: removeTargetInput,
  subject: async ({ tx, input }) => ({ agreement: await lockKept(tx, "service_level_agreement", input.agreementId) }),
  run: async ({ tx, actor, now, input: { agreementId, targetId }, subject: { agreement } }) => {
    const target = await targetOf(tx, targetId);
    if (!agreement || target?.agreementId !== agreementId || !target.issueType) throw new Refused(missing);
    await tx.slaTarget.delete({ where: { id: targetId } });
    const reached = await reachOpenTickets(tx, actor, now, [agreementId]);
    return {
      value: { id: targetId },
      about: { type: "agreement", id: agreementId },
      change: { name: agreement.name, target: { from: targetInWords(target), to: null }, ...reached },
    };
  },
});
