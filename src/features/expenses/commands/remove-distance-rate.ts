import "server-only";
import { columnOfDay, parseLocalDate } from "#kernel/calendar.ts";
import { missing, Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { removeDistanceRateInput } from "../model/expense-settings.ts";
import { found, lockExpenseSettings } from "../settings-records.ts";

/** The administrator takes a rate back that was entered by mistake; the last one stays. */
export const removeDistanceRate = command({
  name: "distanceRate.remove",
  input: removeDistanceRateInput,
  subject: async ({ tx, input }) => {
    await lockExpenseSettings(tx);
    return { vehicle: found(await tx.vehicleKind.findUnique({ where: { id: input.vehicleKindId } })) };
  },
  run: async ({ tx, input, subject: { vehicle } }) => {
    const day = parseLocalDate(input.startsOn);
    if (day === undefined) throw new Refused(missing);
    if ((await tx.distanceRate.count({ where: { vehicleKindId: vehicle.id } })) === 1) {
      refuse("rule", `${vehicle.name} has no other rate. Enter another one first.`);
    }
    const { count } = await tx.distanceRate.deleteMany({
      where: { vehicleKindId: vehicle.id, startsOn: columnOfDay(day) },
    });
    if (count === 0) throw new Refused(missing);
    return {
      value: { vehicleKindId: vehicle.id },
      about: { type: "vehicleKind", id: vehicle.id },
      change: { vehicle: vehicle.name, startsOn: day },
    };
  },
});
