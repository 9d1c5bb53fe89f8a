import "server-only";
import type { z } from "zod";
import { can } from "#access/subject.ts";
import { mailNote } from "#features/tickets/note-mail-records.ts";
import type { LockedTicket } from "#features/tickets/records.ts";
import { appendToResolution, moveToStatus } from "#features/tickets/status-records.ts";
import { objectionAt, Refused, refuse } from "#kernel/refusal.ts";
import { recordEvent } from "#server/events.ts";
import type { Writing } from "./entry-records.ts";
import type { saveTimeInput } from "./model/save-time.ts";

type Saving = Omit<Writing, "input"> & { readonly input: z.output<typeof saveTimeInput> };

/** What is done beside time that is written down, in the same save: the resolution grows, the status changes, the summary is mailed. */
export async function doneBeside(work: Saving, ticket: LockedTicket, entryId: string) {
  const { tx, actor, now, input } = work;
  const about = { type: "ticket", id: ticket.id, ticketId: ticket.id };
  if (input.appendToResolution && input.summary !== "") {
    if (!can(actor, "ticket.edit", ticket)) refuse("forbidden", "You may not change this ticket's resolution.");
    await recordEvent(tx, "ticket.edit", actor, now, about, await appendToResolution(work, ticket, input.summary));
  }
  const { statusId, wasStatusId } = input;
  const isMove = statusId !== null && statusId !== ticket.statusId;
  if (isMove) {
    if (!can(actor, "ticket.changeStatus", ticket)) refuse("forbidden", "You may not change this ticket's status.");
    const change = await moveToStatus(work, ticket, { statusId, wasStatusId });
    await recordEvent(tx, "ticket.changeStatus", actor, now, about, change);
  }
  return await mailed(work, ticket, entryId);
}

async function mailed({ tx, actor, now, input }: Saving, ticket: LockedTicket, entryId: string) {
  const chosen = [...input.recipients, ...input.otherTo, ...input.otherCc, ...input.otherBcc];
  if (chosen.length > 0 && !can(actor, "note.add", ticket)) refuse("forbidden", "You may not mail about this ticket.");
  if (chosen.length > 0 && input.summary === "") {
    throw new Refused(objectionAt("summary", "Write what was done: it is what the mail says."));
  }
  const { number, customerId, title } = ticket;
  const summary = { title: "", body: input.summary, visibility: "customer", isSummary: true } as const;
  const mail = { ...summary, id: entryId, ticketId: ticket.id, number, customerId, ticketTitle: title };
  return await mailNote(tx, actor, now, mail, chosen);
}
