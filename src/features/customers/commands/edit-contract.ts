import "server-only";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { changedFields, fromAndTo, lockContract } from "../belonging-records.ts";
import { editContractInput, objectionToTerm } from "../model/belongings.ts";

const dayOf = (at: Date | null) => at?.toISOString().slice(0, 10) ?? "";

/** A contract's details are corrected. Two people who change different fields both keep theirs. */
export const editContract = command({
  name: "contract.edit",
  input: editContractInput,
  subject: ({ tx, actor, input }) => lockContract(tx, actor, input.contractId),
  run: async ({ tx, input, subject: contract }) => {
    const { contractId: id, version, was, ...typed } = input;
    const { customerId } = contract;
    const current = {
      name: contract.name,
      number: contract.number,
      startsOn: dayOf(contract.startsOn),
      endsOn: dayOf(contract.endsOn),
      isDefault: contract.isDefault ? "yes" : "no",
    };
    const write = await changedFields(tx, { typed, was, version }, current, contract);
    const after = { ...current, ...write };
    stopIf(objectionToTerm(after.startsOn, after.endsOn));
    // A customer has one contract that new tickets start with.
    if (write.isDefault === "yes") {
      await tx.contract.updateMany({ where: { customerId, isDefault: true }, data: { isDefault: false } });
    }
    await tx.contract.update({
      where: { id },
      data: {
        name: after.name,
        number: after.number,
        startsOn: new Date(after.startsOn),
        endsOn: after.endsOn === "" ? null : new Date(after.endsOn),
        isDefault: after.isDefault === "yes",
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return {
      value: { id, customerId },
      about: { type: "contract", id },
      change: { contract: contract.name, ...fromAndTo(write, current) },
    };
  },
});
