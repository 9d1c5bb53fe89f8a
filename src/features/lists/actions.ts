"use server";
import { action } from "#server/action.ts";
import { addListValue } from "./commands/add-list-value.ts";
import { editListValue } from "./commands/edit-list-value.ts";
import { layOutCategory } from "./commands/lay-out-category.ts";
import { makeListDefault } from "./commands/make-list-default.ts";
import { moveListValue } from "./commands/move-list-value.ts";
import { removeListValue } from "./commands/remove-list-value.ts";
import { switchOffListValue } from "./commands/switch-off-list-value.ts";
import { switchOnListValue } from "./commands/switch-on-list-value.ts";

export const addListValueAction = action(addListValue, ({ name }) => ({ message: `${name} is in the list.` }));
export const editListValueAction = action(editListValue, ({ list }) => ({ to: `/admin/lists/${list}` }));
export const moveListValueAction = action(moveListValue, ({ name }) => ({ message: `${name} moved.` }));
export const makeListDefaultAction = action(makeListDefault, ({ name }) => ({ message: `${name} is the default.` }));
export const switchOffListValueAction = action(switchOffListValue, ({ name }) => ({
  message: `${name} is switched off. What has it keeps it.`,
}));
export const switchOnListValueAction = action(switchOnListValue, ({ name }) => ({
  message: `${name} can be chosen again.`,
}));
export const removeListValueAction = action(removeListValue, ({ list }) => ({ to: `/admin/lists/${list}` }));
export const layOutCategoryAction = action(layOutCategory, ({ name }) => ({
  message: `${name} is laid out anew. It holds for the next form that is opened.`,
}));
