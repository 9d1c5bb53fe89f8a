import "server-only";
import { command } from "#server/command.ts";
import { changedFields, checkPlace, fromAndTo, lockDevice } from "../belonging-records.ts";
import { editDeviceInput } from "../model/belongings.ts";

/** A device's details are corrected. Two people who change different fields both keep theirs. */
export const editDevice = command({
  name: "device.edit",
  input: editDeviceInput,
  subject: ({ tx, actor, input }) => lockDevice(tx, actor, input.deviceId),
  run: async ({ tx, input, subject: device }) => {
    const { deviceId: id, version, was, ...typed } = input;
    const current = {
      name: device.name,
      kind: device.kind,
      serialNumber: device.serialNumber,
      locationId: device.locationId ?? "",
      contactId: device.contactId ?? "",
      notes: device.notes,
    };
    const write = await changedFields(tx, { typed, was, version }, current, device);
    await checkPlace(tx, device.customerId, write);
    const { locationId, contactId, ...words } = write;
    await tx.device.update({
      where: { id },
      data: {
        ...words,
        ...(locationId === undefined ? {} : { locationId: locationId || null }),
        ...(contactId === undefined ? {} : { contactId: contactId || null }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return {
      value: { id, customerId: device.customerId },
      about: { type: "device", id },
      change: { device: device.name, ...fromAndTo(write, current) },
    };
  },
});
