/**
 * What does not compile: each expectation below fails the type check as soon as the mistake it shows would be accepted.
 */
import { z } from "zod";
import { command } from "#server/command.ts";

const input = z.strictObject({ ticketId: z.uuid() });
const about = { type: "ticket", id: "0" };

export const sound = command({
  name: "note.add",
  input,
  subject: async () => ({ technicianIds: [] }),
  run: async () => ({ value: 1, about, change: {} }),
});

export const withoutPolicyRow = command({
  // @ts-expect-error a name without a row in the policy
  name: "note.shout",
  input,
  subject: async () => ({ technicianIds: [] }),
  run: async () => ({ value: 1, about, change: {} }),
});

export const withoutRecord = command({
  name: "note.add",
  input,
  subject: async () => ({ technicianIds: [] }),
  // @ts-expect-error no record of what was done
  run: async () => ({ value: 1 }),
});

export const withoutFacts = command({
  name: "timesheet.approve",
  input,
  // @ts-expect-error a subject that does not say who may approve
  subject: async () => ({ ownerId: "0" }),
  run: async () => ({ value: 1, about, change: {} }),
});
