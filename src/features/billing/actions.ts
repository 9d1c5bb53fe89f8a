"use server";
import { actionForEach } from "#server/action.ts";
import { coverBillingItem } from "./commands/cover-billing-item.ts";
import { postBillingItem } from "./commands/post-billing-item.ts";
import { takeBackBillingItem } from "./commands/take-back-billing-item.ts";
import { writeOffBillingItem } from "./commands/write-off-billing-item.ts";
import { countedThings } from "./model/billing-state.ts";

export const postBillingItemsAction = actionForEach(
  postBillingItem,
  (things) => ({ message: `Billed ${countedThings(things)}` }),
  ["reference"],
);
export const coverBillingItemsAction = actionForEach(coverBillingItem, (things) => ({
  message: `Covered ${countedThings(things)}`,
}));
export const writeOffBillingItemsAction = actionForEach(
  writeOffBillingItem,
  (things) => ({ message: `Wrote off ${countedThings(things)}` }),
  ["reason"],
);
export const takeBackBillingItemsAction = actionForEach(
  takeBackBillingItem,
  (things) => ({ message: `Took back ${countedThings(things)}` }),
  ["reason"],
);
