import "server-only";
import { refuseStale } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editVehicleKindInput } from "../model/expense-settings.ts";
import { differences, found, lockExpenseSettings, takePlaceInList } from "../settings-records.ts";

/** The administrator changes a kind of vehicle; drives that are written down keep their rates. */
export const editVehicleKind = command({
  name: "vehicleKind.edit",
  input: editVehicleKindInput,
  subject: async ({ tx, input }) => {
    await lockExpenseSettings(tx);
    return { before: found(await tx.vehicleKind.findUnique({ where: { id: input.vehicleKindId } })) };
  },
  run: async ({ tx, input, subject: { before } }) => {
    const { vehicleKindId: id, version, ...columns } = input;
    refuseStale(before, version);
    await takePlaceInList(tx.vehicleKind, "vehicle", columns, before);
    await tx.vehicleKind.update({
      where: { id },
      data: { ...columns, version: { increment: 1 } },
      select: { id: true },
    });
    const change = { vehicle: before.name, ...differences(before, columns) };
    return { value: { id }, about: { type: "vehicleKind", id }, change };
  },
});
