"use server";
import { action } from "#server/action.ts";
import { mergeTicket } from "./commands/merge-ticket.ts";

export const mergeTicketAction = action(mergeTicket, ({ number }) => ({ to: `/tickets/${number}` }));
