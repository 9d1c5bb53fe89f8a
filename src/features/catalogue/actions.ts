"use server";
import { action } from "#server/action.ts";
import { createBundle } from "./commands/create-bundle.ts";
import { createPriceList } from "./commands/create-price-list.ts";
import { createProduct } from "./commands/create-product.ts";
import { deactivateProduct } from "./commands/deactivate-product.ts";
import { editBundle } from "./commands/edit-bundle.ts";
import { editPriceList } from "./commands/edit-price-list.ts";
import { editProduct } from "./commands/edit-product.ts";
import { givePriceList } from "./commands/give-price-list.ts";
import { importProducts } from "./commands/import-products.ts";
import { reactivateProduct } from "./commands/reactivate-product.ts";
import { removeProductPicture } from "./commands/remove-product-picture.ts";
import { setPrice } from "./commands/set-price.ts";
import { setProductPicture } from "./commands/set-product-picture.ts";
import { takeProductsIn } from "./take-products-in.ts";

export const createProductAction = action(createProduct, ({ id }) => ({ to: `/products/${id}` }));
export const editProductAction = action(editProduct, () => ({ message: "Saved." }));
export const deactivateProductAction = action(deactivateProduct, ({ name }) => ({
  message: `${name} is not sold any more.`,
}));
export const reactivateProductAction = action(reactivateProduct, ({ name }) => ({ message: `${name} is sold again.` }));
export const createBundleAction = action(createBundle, () => ({ to: "/products/bundles" }));
export const editBundleAction = action(editBundle, () => ({ to: "/products/bundles" }));
export const createPriceListAction = action(createPriceList, ({ id }) => ({ to: `/admin/price-lists/${id}` }));
export const editPriceListAction = action(editPriceList, ({ name }) => ({ message: `${name} is saved.` }));
export const setPriceAction = action(setPrice, ({ name, isRemoved }) => ({
  message: isRemoved ? `${name} costs what the catalogue says.` : `${name} has its price.`,
}));
export const givePriceListAction = action(givePriceList, ({ name, list }) => ({
  message: list === null ? `${name} pays the catalogue's prices.` : `${name} pays the prices of ${list}.`,
}));
export const importProductsAction = action(importProducts, ({ id }) => {
  // It runs beside the answer; should the server end, the clock goes on with it.
  void takeProductsIn(id);
  return { to: `/products/import/${id}` };
});
export const setProductPictureAction = action(setProductPicture, ({ name }) => ({
  message: `${name} has its picture.`,
}));
export const removeProductPictureAction = action(removeProductPicture, ({ name }) => ({
  message: `${name} has no picture any more.`,
}));
