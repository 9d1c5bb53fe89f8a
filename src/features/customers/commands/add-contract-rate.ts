import "server-only";
import { columnOfDay } from "#kernel/calendar.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockContract } from "../belonging-records.ts";
import { addContractRateInput, objectionToDays, readHourlyRate } from "../model/contract-rate.ts";

/** An hour of a billing role gets a rate of its own under a contract; time that is written down keeps the rate it has. */
export const addContractRate = command({
  name: "contractRate.add",
  input: addContractRateInput,
  subject: ({ tx, actor, input }) => lockContract(tx, actor, input.contractId),
  run: async ({ tx, actor, input, subject: contract }) => {
    const { currency, locale } = actor.desk;
    const { billingRoleId, startsOn, endsOn } = input;
    const rate = readHourlyRate(input.hourlyRate, locale);
    if (typeof rate === "object") throw new Refused(rate);
    stopIf(objectionToDays(startsOn, endsOn));
    const role = await tx.billingRole.findUnique({
      where: { id: billingRoleId },
      select: { name: true, isActive: true },
    });
    if (!role?.isActive) throw new Refused(objectionAt("billingRoleId", "Choose a billing role."));
    const contractId = contract.id;
    const days = { startsOn: columnOfDay(startsOn), endsOn: endsOn && columnOfDay(endsOn) };
    const { id } = await tx.contractRoleRate.upsert({
      where: { contractId_billingRoleId_startsOn: { contractId, billingRoleId, startsOn: days.startsOn } },
      create: { contractId, billingRoleId, hourlyRate: rate, ...days },
      update: { hourlyRate: rate, ...days },
      select: { id: true },
    });
    const words = formatUnitPrice(rate, currency, locale);
    return {
      value: { id, role: role.name, rate: words },
      about: { type: "contract", id: contractId },
      change: { contract: contract.name, role: role.name, rate: words, startsOn, endsOn },
    };
  },
});
