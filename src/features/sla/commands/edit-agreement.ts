import "server-only";
import { missing, Refused, refuseStale, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockKept, stopIfNamed, writeAgreement } from "../keeping-records.ts";
import { agreementInput, objectionToAgreement } from "../model/agreement-input.ts";
import { allAgreements, reachOpenTickets } from "../reach-records.ts";

/** An administrator changes an agreement; the open tickets under it follow. */
export const editAgreement = command({
  name: "agreement.edit",
  input: agreementInput,
  subject: async ({ tx, input }) => ({ before: await lockKept(tx, "service_level_agreement", input.id) }),
  run: async ({ tx, actor, now, input, subject: { before } }) => {
    if (!before) throw new Refused(missing);
    refuseStale(before, input.version);
    stopIf(objectionToAgreement(input, before));
    const { name, hours, setsDueDate, warnAtPercent } = input.columns;
    await stopIfNamed(tx, "service_level_agreement", name, before.id);
    await writeAgreement(tx, input);
    const { isDefault, isActive } = input;
    const isOther = before.isDefault !== isDefault || before.isActive !== isActive;
    const reached = await reachOpenTickets(tx, actor, now, isOther ? await allAgreements(tx) : [before.id]);
    return {
      value: { id: before.id, name },
      about: { type: "agreement", id: before.id },
      change: {
        name: { from: before.name, to: name },
        hours,
        setsDueDate,
        warnAtPercent,
        isDefault,
        isActive,
        ...reached,
      },
    };
  },
});
