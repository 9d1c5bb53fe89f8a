import "server-only";
import { lockTicket } from "#features/tickets/records.ts";
import { command } from "#server/command.ts";
import { addMaterialInput } from "../model/material.ts";
import { putOnTicket } from "../records.ts";

/** A product or other thing was used on a ticket: written down with its price of today. */
export const addMaterial = command({
  name: "material.add",
  input: addMaterialInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async (work) => await putOnTicket(work, work.subject),
});
