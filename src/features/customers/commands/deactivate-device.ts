import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockDevice } from "../belonging-records.ts";
import { deviceIdInput } from "../model/belongings.ts";

/** A device is offered on tickets no more; old ones keep it. */
export const deactivateDevice = command({
  name: "device.deactivate",
  input: deviceIdInput,
  subject: ({ tx, actor, input }) => lockDevice(tx, actor, input.deviceId),
  run: async ({ tx, subject: device }) => {
    if (!device.isActive) refuse("conflict", `${device.name} is not active already.`);
    await tx.device.update({
      where: { id: device.id },
      data: { isActive: false, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id: device.id, customerId: device.customerId },
      about: { type: "device", id: device.id },
      change: { name: device.name },
    };
  },
});
