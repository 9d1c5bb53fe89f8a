import "server-only";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockActiveCustomer } from "../belonging-records.ts";
import { createContractInput, objectionToTerm } from "../model/belongings.ts";

/** A customer has bought something that tickets can refer to. */
export const createContract = command({
  name: "contract.create",
  input: createContractInput,
  subject: ({ tx, actor, input }) => lockActiveCustomer(tx, actor, input.customerId),
  run: async ({ tx, now, input, subject: customer }) => {
    const { customerId, name, number, startsOn, endsOn, isDefault } = input;
    stopIf(objectionToTerm(startsOn, endsOn));
    // A customer has one contract that new tickets start with.
    if (isDefault === "yes") {
      await tx.contract.updateMany({ where: { customerId, isDefault: true }, data: { isDefault: false } });
    }
    const { id } = await tx.contract.create({
      data: {
        customerId,
        name,
        number,
        startsOn: new Date(startsOn),
        endsOn: endsOn === "" ? null : new Date(endsOn),
        isDefault: isDefault === "yes",
        createdAt: now,
      },
      select: { id: true },
    });
    return {
      value: { id, customerId },
      about: { type: "contract", id },
      change: { customer: customer.name, name, number, startsOn, endsOn, isDefault },
    };
  },
});
