"use server";
import { action } from "#server/action.ts";
import { addMaterial } from "./commands/add-material.ts";
import { amendMaterial } from "./commands/amend-material.ts";
import { removeMaterial } from "./commands/remove-material.ts";

export const addMaterialAction = action(addMaterial, ({ name }) => ({ message: `${name} added.` }));
export const amendMaterialAction = action(amendMaterial, ({ number }) => ({ to: `/tickets/${number}` }));
export const removeMaterialAction = action(removeMaterial, ({ number }) => ({ to: `/tickets/${number}` }));
