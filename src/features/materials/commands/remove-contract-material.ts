import "server-only";
import { lockContract } from "#features/customers/belonging-records.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { removeContractMaterialInput } from "../model/contract-material.ts";

/** A contract says nothing about the materials of a code any more: the usual price holds for what is written down from now on. */
export const removeContractMaterial = command({
  name: "contractMaterial.remove",
  input: removeContractMaterialInput,
  subject: ({ tx, actor, input }) => lockContract(tx, actor, input.contractId),
  run: async ({ tx, input, subject: contract }) => {
    const ids = { contractId_codeId: { contractId: contract.id, codeId: input.codeId } };
    const found = await tx.contractMaterialDefault.findUnique({
      where: ids,
      select: { code: { select: { name: true } } },
    });
    if (!found) throw new Refused(missing);
    await tx.contractMaterialDefault.delete({ where: ids, select: { codeId: true } });
    return {
      value: { code: found.code.name },
      about: { type: "contract", id: contract.id },
      change: { contract: contract.name, code: found.code.name },
    };
  },
});
