import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockLocation } from "../belonging-records.ts";
import { locationIdInput } from "../model/belongings.ts";

/** A location is offered on tickets again. */
export const reactivateLocation = command({
  name: "location.reactivate",
  input: locationIdInput,
  subject: ({ tx, actor, input }) => lockLocation(tx, actor, input.locationId),
  run: async ({ tx, subject: location }) => {
    if (location.isActive) refuse("conflict", `${location.name} is active already.`);
    await tx.customerLocation.update({
      where: { id: location.id },
      data: { isActive: true, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id: location.id, customerId: location.customerId },
      about: { type: "location", id: location.id },
      change: { name: location.name },
    };
  },
});
