import "server-only";
import { command } from "#server/command.ts";
import { createPriceListInput } from "../model/price-list.ts";
import { refuseTakenListName } from "../price-list-records.ts";

/** A list of prices that differ from the catalogue's is begun. */
export const createPriceList = command({
  name: "priceList.create",
  input: createPriceListInput,
  subject: async () => ({}),
  run: async ({ tx, input: { name } }) => {
    await refuseTakenListName(tx, name);
    const { id } = await tx.priceList.create({ data: { name }, select: { id: true } });
    return { value: { id, name }, about: { type: "priceList", id }, change: { name } };
  },
});
