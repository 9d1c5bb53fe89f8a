import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockContract } from "../belonging-records.ts";
import { contractIdInput } from "../model/belongings.ts";

/** A contract is offered on tickets no more; old ones keep it. */
export const deactivateContract = command({
  name: "contract.deactivate",
  input: contractIdInput,
  subject: ({ tx, actor, input }) => lockContract(tx, actor, input.contractId),
  run: async ({ tx, subject: contract }) => {
    if (!contract.isActive) refuse("conflict", `${contract.name} is not active already.`);
    await tx.contract.update({
      where: { id: contract.id },
      data: { isActive: false, isDefault: false, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id: contract.id, customerId: contract.customerId },
      about: { type: "contract", id: contract.id },
      change: { name: contract.name },
    };
  },
});
