import "server-only";
import { Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editPriceListInput } from "../model/price-list.ts";
import { lockPriceList, refuseTakenListName } from "../price-list-records.ts";

/** A price list is renamed, or switched off: its customers then pay the catalogue's prices. */
export const editPriceList = command({
  name: "priceList.edit",
  input: editPriceListInput,
  subject: ({ tx, actor, input }) => lockPriceList(tx, actor, input.priceListId),
  run: async ({ tx, input: { version, name, state }, subject: list }) => {
    if (version !== list.version) {
      throw new Refused({
        kind: "conflict",
        message: "Somebody else changed this price list while you did. Compare, then save again.",
        theirs: { name: list.name, state: list.isActive ? "on" : "off", version: String(list.version) },
      });
    }
    await refuseTakenListName(tx, name, list.id);
    const isActive = state === "on";
    await tx.priceList.update({
      where: { id: list.id },
      data: { name, isActive, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id: list.id, name },
      about: { type: "priceList", id: list.id },
      change: {
        ...(name === list.name ? {} : { name: { from: list.name, to: name } }),
        ...(isActive === list.isActive ? {} : { isActive: { from: list.isActive, to: isActive } }),
      },
    };
  },
});
