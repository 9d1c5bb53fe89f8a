"use server";
import { action } from "#server/action.ts";
import { createProduct } from "./commands/create-product.ts";
import { deactivateProduct } from "./commands/deactivate-product.ts";
import { editProduct } from "./commands/edit-product.ts";
import { reactivateProduct } from "./commands/reactivate-product.ts";

export const createProductAction = action(createProduct, () => ({ to: "/products" }));
export const editProductAction = action(editProduct, () => ({ message: "Saved." }));
export const deactivateProductAction = action(deactivateProduct, ({ name }) => ({
  message: `${name} is not sold any more.`,
}));
export const reactivateProductAction = action(reactivateProduct, ({ name }) => ({ message: `${name} is sold again.` }));
