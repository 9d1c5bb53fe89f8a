import "server-only";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockKept, stopIfNamed, writeAgreement } from "../keeping-records.ts";
import { agreementInput, objectionToAgreement } from "../model/agreement-input.ts";

/** An administrator writes down a new agreement. */
export const addAgreement = command({
  name: "agreement.add",
  input: agreementInput,
  subject: async ({ tx }) => ({ before: await lockKept(tx, "service_level_agreement", undefined) }),
  run: async ({ tx, input }) => {
    const typed = { ...input, id: undefined };
    stopIf(objectionToAgreement(typed, undefined));
    const { name } = typed.columns;
    await stopIfNamed(tx, "service_level_agreement", name, undefined);
    const id = await writeAgreement(tx, typed);
    return { value: { id, name }, about: { type: "agreement", id }, change: { name } };
  },
});
