import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockContract } from "../belonging-records.ts";
import { contractIdInput } from "../model/belongings.ts";

/** A contract is offered on tickets again. */
export const reactivateContract = command({
  name: "contract.reactivate",
  input: contractIdInput,
  subject: ({ tx, actor, input }) => lockContract(tx, actor, input.contractId),
  run: async ({ tx, subject: contract }) => {
    if (contract.isActive) refuse("conflict", `${contract.name} is active already.`);
    await tx.contract.update({
      where: { id: contract.id },
      data: { isActive: true, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id: contract.id, customerId: contract.customerId },
      about: { type: "contract", id: contract.id },
      change: { name: contract.name },
    };
  },
});
