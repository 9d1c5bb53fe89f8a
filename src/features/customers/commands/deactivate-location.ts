import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockLocation } from "../belonging-records.ts";
import { locationIdInput } from "../model/belongings.ts";

/** A location is offered on tickets no more; old ones keep it. */
export const deactivateLocation = command({
  name: "location.deactivate",
  input: locationIdInput,
  subject: ({ tx, actor, input }) => lockLocation(tx, actor, input.locationId),
  run: async ({ tx, subject: location }) => {
    if (!location.isActive) refuse("conflict", `${location.name} is not active already.`);
    await tx.customerLocation.update({
      where: { id: location.id },
      data: { isActive: false, isPrimary: false, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id: location.id, customerId: location.customerId },
      about: { type: "location", id: location.id },
      change: { name: location.name },
    };
  },
});
