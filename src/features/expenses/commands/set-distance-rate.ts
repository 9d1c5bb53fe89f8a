import "server-only";
import { columnOfDay } from "#kernel/calendar.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { readRates, setDistanceRateInput } from "../model/expense-settings.ts";
import type { Problems } from "../model/typed-figures.ts";
import { dayTyped, found, lockExpenseSettings, stopAtProblems } from "../settings-records.ts";

/** The administrator says what a mile or kilometre is worth from a day on; drives that are written down keep theirs. */
export const setDistanceRate = command({
  name: "distanceRate.set",
  input: setDistanceRateInput,
  subject: async ({ tx, input }) => {
    await lockExpenseSettings(tx);
    return { vehicle: found(await tx.vehicleKind.findUnique({ where: { id: input.vehicleKindId } })) };
  },
  run: async ({ tx, actor, input, subject: { vehicle } }) => {
    const problems: Problems = {};
    const day = dayTyped(input.startsOn, problems);
    const rates = readRates(input, actor.desk.locale, problems);
    stopAtProblems(problems);
    if (day === undefined) return refuse("rule", "Choose the day from which it holds.");
    const key = { vehicleKindId: vehicle.id, startsOn: columnOfDay(day) };
    await tx.distanceRate.upsert({
      where: { vehicleKindId_startsOn: key },
      create: { ...key, ...rates },
      update: rates,
    });
    return {
      value: { vehicleKindId: vehicle.id },
      about: { type: "vehicleKind", id: vehicle.id },
      change: { vehicle: vehicle.name, startsOn: day, ...rates },
    };
  },
});
