"use server";
import { action } from "#server/action.ts";
import { copySecurityLevel } from "./commands/copy-security-level.ts";
import { createPerson } from "./commands/create-person.ts";
import { deactivatePerson } from "./commands/deactivate-person.ts";
import { editPerson } from "./commands/edit-person.ts";
import { editSecurityLevel } from "./commands/edit-security-level.ts";
import { endAbsence } from "./commands/end-absence.ts";
import { endPersonSession } from "./commands/end-person-session.ts";
import { enterAbsence } from "./commands/enter-absence.ts";
import { invitePersonAgain } from "./commands/invite-person-again.ts";
import { reactivatePerson } from "./commands/reactivate-person.ts";
import { setReminder } from "./commands/set-reminder.ts";
import { shownOnce } from "./model/one-time-link.ts";

export const createPersonAction = action(createPerson, ({ name, link }) => shownOnce(link, `${name} can sign in. `));
export const editPersonAction = action(editPerson, () => ({ message: "Saved." }));
export const deactivatePersonAction = action(deactivatePerson, ({ name }) => ({
  message: `${name} is deactivated and signed out everywhere.`,
}));
export const reactivatePersonAction = action(reactivatePerson, ({ name }) => ({ message: `${name} is active again.` }));
export const inviteAgainAction = action(invitePersonAgain, ({ link }) => shownOnce(link));
export const copyLevelAction = action(copySecurityLevel, ({ levelId }) => ({
  to: `/admin/security-levels/${levelId}`,
}));
export const editLevelAction = action(editSecurityLevel, () => ({ message: "Saved. It holds from the next request." }));
export const setReminderAction = action(setReminder, () => ({ message: "Saved." }));
export const enterAbsenceAction = action(enterAbsence, ({ person, deputy, words }) => ({
  message: `${deputy} decides for ${person} ${words}.`,
}));
export const endAbsenceAction = action(endAbsence, ({ person, deputy }) => ({
  message: `${deputy} does not decide for ${person} any more.`,
}));
export const endSessionAction = action(endPersonSession, () => ({ message: "That browser is signed out." }));
