import "server-only";
import { command } from "#server/command.ts";
import { changedFields, fromAndTo, lockLocation } from "../belonging-records.ts";
import { editLocationInput } from "../model/belongings.ts";

/** A location's details are corrected. Two people who change different fields both keep theirs. */
export const editLocation = command({
  name: "location.edit",
  input: editLocationInput,
  subject: ({ tx, actor, input }) => lockLocation(tx, actor, input.locationId),
  run: async ({ tx, input, subject: location }) => {
    const { locationId: id, version, was, ...typed } = input;
    const { customerId, name, address, phone, isPrimary } = location;
    const current = { name, address, phone, isPrimary: isPrimary ? "yes" : "no" };
    const write = await changedFields(tx, { typed, was, version }, current, location);
    // A customer has one main site.
    if (write.isPrimary === "yes") {
      await tx.customerLocation.updateMany({ where: { customerId, isPrimary: true }, data: { isPrimary: false } });
    }
    const after = { ...current, ...write };
    await tx.customerLocation.update({
      where: { id },
      data: { ...after, isPrimary: after.isPrimary === "yes", version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id, customerId },
      about: { type: "location", id },
      change: { location: name, ...fromAndTo(write, current) },
    };
  },
});
