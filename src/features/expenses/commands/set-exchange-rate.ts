import "server-only";
import { columnOfDay } from "#kernel/calendar.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { readExchangeRate, setExchangeRateInput } from "../model/exchange-rates.ts";
import { stopAtProblems } from "../settings-records.ts";

/** The administrator says what a unit of another currency is worth from a day on. */
export const setExchangeRate = command({
  name: "exchangeRate.set",
  input: setExchangeRateInput,
  subject: async () => ({}),
  run: async ({ tx, actor, input }) => {
    const { value, problems } = readExchangeRate(input, actor.desk);
    stopAtProblems({ ...problems });
    if (!value) return refuse("rule", "Please mend the marked fields.");
    const key = { currency: value.currency, startsOn: columnOfDay(value.startsOn) };
    const written = { rate: value.rate, source: actor.name };
    await tx.exchangeRate.upsert({
      where: { currency_startsOn: key },
      create: { ...key, ...written },
      update: written,
    });
    return {
      value: { currency: value.currency },
      about: { type: "exchangeRate", id: actor.desk.organizationId },
      change: { ...value },
    };
  },
});
