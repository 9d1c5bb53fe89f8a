import "server-only";
import { columnOfDay, parseLocalDate } from "#kernel/calendar.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { removeExchangeRateInput } from "../model/exchange-rates.ts";

/** The administrator takes a rate of exchange back; expenses keep what was copied into them. */
export const removeExchangeRate = command({
  name: "exchangeRate.remove",
  input: removeExchangeRateInput,
  subject: async () => ({}),
  run: async ({ tx, actor, input }) => {
    const day = parseLocalDate(input.startsOn);
    if (day === undefined) throw new Refused(missing);
    const where = { currency: input.currency.toUpperCase(), startsOn: columnOfDay(day) };
    if ((await tx.exchangeRate.deleteMany({ where })).count === 0) throw new Refused(missing);
    return {
      value: { currency: where.currency },
      about: { type: "exchangeRate", id: actor.desk.organizationId },
      change: { currency: where.currency, startsOn: day },
    };
  },
});
