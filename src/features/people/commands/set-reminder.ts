import "server-only";
import { command } from "#server/command.ts";
import { setReminderInput } from "../model/reminder.ts";
import { lockOwnPerson } from "../records.ts";

/** Somebody says at which time of their day they are reminded of time that is missing. */
export const setReminder = command({
  name: "person.setReminder",
  input: setReminderInput,
  subject: ({ tx, actor }) => lockOwnPerson(tx, actor),
  run: async ({ tx, input: { reminderAt }, subject: person }) => {
    // The version stays: nobody else changes this, and an administrator's open form is not about it.
    await tx.person.update({ where: { id: person.id }, data: { reminderAt }, select: { id: true } });
    return { value: { reminderAt }, about: { type: "person", id: person.id }, change: { reminderAt } };
  },
});
