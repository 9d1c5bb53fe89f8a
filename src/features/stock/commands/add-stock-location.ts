import "server-only";
import { command } from "#server/command.ts";
import { checkedLocation, lockLocations } from "../location-records.ts";
import { addStockLocationInput } from "../model/stock-input.ts";

/** The administrator adds a place where stock is kept: a room, or somebody's van. */
export const addStockLocation = command({
  name: "stockLocation.add",
  input: addStockLocationInput,
  subject: async ({ tx }) => {
    await lockLocations(tx);
    return {};
  },
  run: async ({ tx, input }) => {
    const columns = await checkedLocation(tx, input);
    const { id } = await tx.stockLocation.create({ data: columns, select: { id: true } });
    return { value: { id }, about: { type: "stockLocation", id }, change: { ...columns } };
  },
});
