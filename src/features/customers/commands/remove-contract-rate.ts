import "server-only";
import { dayOfColumn } from "#kernel/calendar.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockContract } from "../belonging-records.ts";
import { removeContractRateInput } from "../model/contract-rate.ts";

/** A rate of a contract is taken away: the role's own holds again for what is written down from now on. */
export const removeContractRate = command({
  name: "contractRate.remove",
  input: removeContractRateInput,
  subject: ({ tx, actor, input }) => lockContract(tx, actor, input.contractId),
  run: async ({ tx, actor, input, subject: contract }) => {
    const found = await tx.contractRoleRate.findFirst({
      where: { id: input.rateId, contractId: contract.id },
      include: { billingRole: { select: { name: true } } },
    });
    if (!found) throw new Refused(missing);
    await tx.contractRoleRate.delete({ where: { id: found.id }, select: { id: true } });
    const rate = formatUnitPrice(unitPrice(found.hourlyRate), actor.desk.currency, actor.desk.locale);
    const startsOn = dayOfColumn(found.startsOn);
    return {
      value: { role: found.billingRole.name },
      about: { type: "contract", id: contract.id },
      change: { contract: contract.name, role: found.billingRole.name, rate, startsOn },
    };
  },
});
