import "server-only";
import { columnOfDay } from "#kernel/calendar.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { addVehicleKindInput, readRates } from "../model/expense-settings.ts";
import type { Problems } from "../model/typed-figures.ts";
import { dayTyped, lockExpenseSettings, stopAtProblems, takePlaceInList } from "../settings-records.ts";

/** The administrator adds a kind of vehicle with what a mile or kilometre in it is worth. */
export const addVehicleKind = command({
  name: "vehicleKind.add",
  input: addVehicleKindInput,
  subject: async ({ tx }) => {
    await lockExpenseSettings(tx);
    return {};
  },
  run: async ({ tx, actor, input }) => {
    const { name, isDefault, isActive } = input;
    const problems: Problems = {};
    const startsOn = dayTyped(input.startsOn, problems);
    const rates = readRates(input, actor.desk.locale, problems);
    stopAtProblems(problems);
    if (startsOn === undefined) return refuse("rule", "Choose the day from which it holds.");
    await takePlaceInList(tx.vehicleKind, "vehicle", input);
    const last = await tx.vehicleKind.aggregate({ _max: { sort: true } });
    const first = { startsOn: columnOfDay(startsOn), ...rates };
    const { id } = await tx.vehicleKind.create({
      data: { name, isDefault, isActive, sort: (last._max.sort ?? 0) + 1, rates: { create: first } },
      select: { id: true },
    });
    return {
      value: { id },
      about: { type: "vehicleKind", id },
      change: { name, isDefault, isActive, ...rates, startsOn: input.startsOn },
    };
  },
});
