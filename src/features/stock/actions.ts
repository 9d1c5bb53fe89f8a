"use server";
import { action } from "#server/action.ts";
import { addStockLocation } from "./commands/add-stock-location.ts";
import { correctStock } from "./commands/correct-stock.ts";
import { countStock } from "./commands/count-stock.ts";
import { editStockLocation } from "./commands/edit-stock-location.ts";
import { moveStock } from "./commands/move-stock.ts";
import { receiveStock } from "./commands/receive-stock.ts";

export const receiveStockAction = action(receiveStock, ({ name, words, location }) => ({
  message: `${words} × ${name} received into ${location}.`,
}));
export const moveStockAction = action(moveStock, ({ name, words, from, to }) => ({
  message: `${words} × ${name} moved from ${from} to ${to}.`,
}));
export const countStockAction = action(countStock, ({ name, words, location, difference }) => ({
  message: `${name} in ${location}: ${words} counted, ${difference === "" ? "as it should be" : difference}.`,
}));
export const correctStockAction = action(correctStock, ({ name, words, location }) => ({
  message: `${name} in ${location} corrected: ${words}.`,
}));
export const addStockLocationAction = action(addStockLocation, () => ({ to: "/admin/stock-locations" }));
export const editStockLocationAction = action(editStockLocation, () => ({ to: "/admin/stock-locations" }));
