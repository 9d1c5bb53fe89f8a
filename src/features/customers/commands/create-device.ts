import "server-only";
import { command } from "#server/command.ts";
import { checkPlace, lockActiveCustomer } from "../belonging-records.ts";
import { createDeviceInput } from "../model/belongings.ts";

/** A thing of a customer's is looked after from now on. */
export const createDevice = command({
  name: "device.create",
  input: createDeviceInput,
  subject: ({ tx, actor, input }) => lockActiveCustomer(tx, actor, input.customerId),
  run: async ({ tx, now, input, subject: customer }) => {
    const { customerId, locationId, contactId, ...words } = input;
    await checkPlace(tx, customerId, { locationId, contactId });
    const { id } = await tx.device.create({
      data: { ...words, customerId, locationId: locationId || null, contactId: contactId || null, createdAt: now },
      select: { id: true },
    });
    return {
      value: { id, customerId },
      about: { type: "device", id },
      change: { customer: customer.name, ...words },
    };
  },
});
