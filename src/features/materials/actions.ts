"use server";
import { action } from "#server/action.ts";
import { addBundle } from "./commands/add-bundle.ts";
import { addMaterial } from "./commands/add-material.ts";
import { amendMaterial } from "./commands/amend-material.ts";
import { deliverMaterial } from "./commands/deliver-material.ts";
import { orderMaterial } from "./commands/order-material.ts";
import { receiveMaterial } from "./commands/receive-material.ts";
import { removeContractMaterial } from "./commands/remove-contract-material.ts";
import { removeMaterial } from "./commands/remove-material.ts";
import { setContractMaterial } from "./commands/set-contract-material.ts";

const things = (count: number) => (count === 1 ? "1 material" : `${count} materials`);

export const addMaterialAction = action(addMaterial, ({ name }) => ({ message: `${name} added.` }), "by the caller");
export const addBundleAction = action(
  addBundle,
  ({ name, count }) => ({ message: `${name} added: ${count === 1 ? "1 product" : `${count} products`}.` }),
  "by the caller",
);
export const amendMaterialAction = action(amendMaterial, ({ number }) => ({ to: `/tickets/${number}` }));
export const removeMaterialAction = action(removeMaterial, ({ number }) => ({ to: `/tickets/${number}` }));
export const orderMaterialAction = action(orderMaterial, ({ count, purchaseOrder }) => ({
  message: `${things(count)} ordered with ${purchaseOrder}.`,
}));
export const receiveMaterialAction = action(receiveMaterial, ({ count }) => ({
  message: `${things(count)} received.`,
}));
export const deliverMaterialAction = action(deliverMaterial, ({ number }) => ({ to: `/tickets/${number}` }));
export const setContractMaterialAction = action(setContractMaterial, ({ code, price, isCovered }) => ({
  message: isCovered ? `${code} is covered.` : `${code} costs ${price}.`,
}));
export const removeContractMaterialAction = action(removeContractMaterial, ({ code }) => ({
  message: `The contract says nothing about ${code} any more.`,
}));
