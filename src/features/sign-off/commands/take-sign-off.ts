import "server-only";
import { lockTicket, touchTicket } from "#features/tickets/records.ts";
import { Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { linesOf } from "../model/document.ts";
import { changedWhileRead, objectionToSignature, takeSignOffInput } from "../model/sign-off.ts";
import { draftOf, hashOf } from "../records.ts";

/** The customer confirms the work that was on the screen, exactly as it was there; nobody can change it afterwards. */
export const takeSignOff = command({
  name: "signOff.take",
  input: takeSignOffInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, sender, input, subject: ticket }) => {
    stopIf(objectionToSignature(input.strokes, input.strokesTyped));
    const { name: customer } = await tx.customer.findUniqueOrThrow({
      where: { id: ticket.customerId },
      select: { name: true },
    });
    const draft = await draftOf(tx, actor.desk, { ...ticket, customer });
    if (!draft) refuse("conflict", "There is nothing left to sign on this ticket. Reload the page.");
    if (draft.hash !== input.documentHash) throw new Refused(changedWhileRead(draft.hash));
    const lines = linesOf(draft.document);
    const { id } = await tx.signOff.create({
      data: {
        ticketId: ticket.id,
        takenById: actor.id,
        signerName: input.signerName,
        signedAt: now,
        timeZone: actor.timeZone,
        document: JSON.parse(JSON.stringify(draft.document)),
        documentHash: draft.hash,
        strokes: input.strokesTyped ? [] : input.strokes,
        ...sender,
        lines: { create: lines.map(({ kind, recordId, facts }) => ({ kind, recordId, hash: hashOf(facts) })) },
      },
      select: { id: true },
    });
    await touchTicket(tx, ticket.id, now, `${input.signerName} signed the work`);
    return {
      value: { id, number: ticket.number },
      about: { type: "signOff", id, ticketId: ticket.id },
      change: { signerName: input.signerName, lines: lines.length, documentHash: draft.hash },
    };
  },
});
