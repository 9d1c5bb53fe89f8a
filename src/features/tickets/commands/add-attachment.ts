import "server-only";
import { objectionAt, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { addAttachments } from "../attachment-records.ts";
import { addAttachmentInput, namesInWords } from "../model/attachment.ts";
import { lockTicket, touchTicket } from "../records.ts";

/** Files are put on a ticket, for colleagues only or for the customer too. */
export const addAttachment = command({
  name: "attachment.add",
  input: addAttachmentInput,
  takesFiles: "attachments",
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, files, subject: ticket }) => {
    if (files.length === 0) throw new Refused(objectionAt("files", "Choose a file first."));
    await addAttachments(tx, actor, now, { ticketId: ticket.id, visibility: input.visibility }, files);
    const names = files.map(({ name }) => name);
    await touchTicket(tx, ticket.id, now, `${actor.name} attached ${namesInWords(names)}`);
    return {
      value: { number: ticket.number, files: files.length },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: { names, visibility: input.visibility },
    };
  },
});
