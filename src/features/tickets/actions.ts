"use server";
import { action } from "#server/action.ts";
import { addNote } from "./commands/add-note.ts";
import { createTicket } from "./commands/create-ticket.ts";

export const createTicketAction = action(createTicket, ({ number }) => ({ to: `/tickets/${number}` }));
export const addNoteAction = action(addNote, () => ({ message: "Note added. Nobody was mailed." }));
