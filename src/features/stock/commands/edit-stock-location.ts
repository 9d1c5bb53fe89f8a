import "server-only";
import { objectionAt, refuse, refuseStale, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { checkedLocation, lockLocation } from "../location-records.ts";
import { editStockLocationInput } from "../model/stock-input.ts";

/** The administrator changes a place where stock is kept; it is given up only once it is empty. */
export const editStockLocation = command({
  name: "stockLocation.edit",
  input: editStockLocationInput,
  subject: async ({ tx, input }) => ({ before: await lockLocation(tx, input.locationId) }),
  run: async ({ tx, input, subject: { before } }) => {
    const { locationId: id, version, isActive, ...typed } = input;
    refuseStale(before, version);
    if (!isActive) {
      const lying = await tx.stockLevel.count({ where: { locationId: id, quantity: { gt: 0 } } });
      const things = lying === 1 ? "1 product lies" : `${lying} products lie`;
      if (lying > 0) stopIf(objectionAt("isActive", `${things} in ${before.name}: move or count them first.`));
      if (typed.isDefault) stopIf(objectionAt("isActive", "Goods arrive here: choose another place for them first."));
    }
    const columns = { ...(await checkedLocation(tx, typed, id)), isActive };
    const change = Object.fromEntries(
      (["name", "personId", "isDefault", "isActive"] as const)
        .filter((field) => before[field] !== columns[field])
        .map((field) => [field, { from: before[field], to: columns[field] }]),
    );
    if (Object.keys(change).length === 0) refuse("rule", "Nothing was changed, so nothing was saved.");
    await tx.stockLocation.update({
      where: { id },
      data: { ...columns, version: { increment: 1 } },
      select: { id: true },
    });
    return { value: { id }, about: { type: "stockLocation", id }, change };
  },
});
