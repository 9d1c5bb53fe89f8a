import "server-only";
import { columnOfDay } from "#kernel/calendar.ts";
import { objectionAt, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { importExchangeRateInput, readExchangeRates } from "../model/exchange-rates.ts";

const mostTold = 12;

/** Rates of exchange come in as CSV: all lines or, with what is wrong with each bad one, none. */
export const importExchangeRate = command({
  name: "exchangeRate.import",
  input: importExchangeRateInput,
  subject: async () => ({}),
  run: async ({ tx, actor, input }) => {
    const { rates, bad } = readExchangeRates(input.rates, actor.desk);
    if (bad.length > 0) {
      const rest = bad.length > mostTold ? ` And ${bad.length - mostTold} more lines.` : "";
      const told = bad.slice(0, mostTold).join(" ");
      throw new Refused(objectionAt("rates", `Nothing was imported. ${told}${rest}`));
    }
    if (rates.length === 0) throw new Refused(objectionAt("rates", "There is no rate in this."));
    const rows = rates.map(({ currency, startsOn, rate }) => ({ currency, startsOn: columnOfDay(startsOn), rate }));
    for (let from = 0; from < rows.length; from += 500) {
      const some = rows.slice(from, from + 500).map(({ currency, startsOn }) => ({ currency, startsOn }));
      await tx.exchangeRate.deleteMany({ where: { OR: some } });
    }
    const source = `imported by ${actor.name}`;
    await tx.exchangeRate.createMany({ data: rows.map((row) => ({ ...row, source })) });
    return {
      value: { rates: rates.length },
      about: { type: "exchangeRate", id: actor.desk.organizationId },
      change: { rates: rates.length, currencies: [...new Set(rates.map(({ currency }) => currency))].join(", ") },
    };
  },
});
