import "server-only";
import { objectionAt, Refused, refuseStale } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import { command } from "#server/command.ts";
import { editVehicleKindInput } from "../model/expense-settings.ts";
import {
  differences,
  found,
  lockExpenseSettings,
  refuseNoDefault,
  refuseNothing,
  refuseTaken,
} from "../settings-records.ts";

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
    refuseNoDefault("vehicle", before, columns);
    const others = { NOT: { id } };
    if (!columns.isActive && (await tx.vehicleKind.count({ where: { isActive: true, ...others } })) === 0) {
      throw new Refused(objectionAt("isActive", "At least one vehicle stays active."));
    }
    const name = inAnyCase(columns.name);
    refuseTaken((await tx.vehicleKind.count({ where: { name, ...others } })) > 0);
    const change = differences(before, columns);
    refuseNothing(change);
    if (columns.isDefault) {
      await tx.vehicleKind.updateMany({ where: { isDefault: true, ...others }, data: { isDefault: false } });
    }
    await tx.vehicleKind.update({
      where: { id },
      data: { ...columns, version: { increment: 1 } },
      select: { id: true },
    });
    return { value: { id }, about: { type: "vehicleKind", id }, change: { vehicle: before.name, ...change } };
  },
});
