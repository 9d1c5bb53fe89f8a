import "server-only";
import { command } from "#server/command.ts";
import { lockActiveCustomer } from "../belonging-records.ts";
import { createLocationInput } from "../model/belongings.ts";

/** A customer has a site that tickets can be about. */
export const createLocation = command({
  name: "location.create",
  input: createLocationInput,
  subject: ({ tx, actor, input }) => lockActiveCustomer(tx, actor, input.customerId),
  run: async ({ tx, input, subject: customer }) => {
    const { customerId, name, address, phone, isPrimary } = input;
    // A customer has one main site.
    if (isPrimary === "yes") {
      await tx.customerLocation.updateMany({ where: { customerId, isPrimary: true }, data: { isPrimary: false } });
    }
    const { id } = await tx.customerLocation.create({
      data: { customerId, name, address, phone, isPrimary: isPrimary === "yes" },
      select: { id: true },
    });
    return {
      value: { id, customerId },
      about: { type: "location", id },
      change: { customer: customer.name, name, address, phone, isPrimary },
    };
  },
});
