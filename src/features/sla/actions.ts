"use server";
import { action } from "#server/action.ts";
import { addAgreement } from "./commands/add-agreement.ts";
import { addHolidaySet } from "./commands/add-holiday-set.ts";
import { addOfficeLocation } from "./commands/add-office-location.ts";
import { editAgreement } from "./commands/edit-agreement.ts";
import { editHolidaySet } from "./commands/edit-holiday-set.ts";
import { editOfficeLocation } from "./commands/edit-office-location.ts";
import { removeTarget } from "./commands/remove-target.ts";
import { setTarget } from "./commands/set-target.ts";

export const addAgreementAction = action(addAgreement, () => ({ to: "/admin/sla" }));
export const editAgreementAction = action(editAgreement, () => ({ to: "/admin/sla" }));
export const setTargetAction = action(setTarget, () => ({ message: "Saved." }));
export const removeTargetAction = action(removeTarget, () => ({ message: "Removed." }));
export const addOfficeLocationAction = action(addOfficeLocation, () => ({ to: "/admin/locations" }));
export const editOfficeLocationAction = action(editOfficeLocation, () => ({ to: "/admin/locations" }));
export const addHolidaySetAction = action(addHolidaySet, () => ({ to: "/admin/holidays" }));
export const editHolidaySetAction = action(editHolidaySet, () => ({ to: "/admin/holidays" }));
