"use server";
import { action } from "#server/action.ts";
import { editOrganization } from "./commands/edit-organization.ts";

export const editOrganizationAction = action(editOrganization, () => ({ message: "Saved." }));
