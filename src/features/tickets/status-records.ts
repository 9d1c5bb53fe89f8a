import "server-only";
import type { Actor } from "#access/actor.ts";
import { dueInRecord } from "#features/sla/records.ts";
import { objectionAt, Refused, refuse } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { noteLimit } from "./model/note.ts";
import { isFirstResponse, mayChangeStage } from "./model/ticket-status.ts";
import { type LockedTicket, updateTicket } from "./records.ts";

interface Work {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

/** The status that is chosen, and the one that the form showed, if it showed one. */
interface ChosenStatus {
  readonly statusId: string;
  readonly wasStatusId?: string | undefined;
}

/** Moves a locked ticket to another status, its agreement's clock with it; answers what the record says. Completing and reopening are acts of their own. */
export async function moveToStatus({ tx, actor, now }: Work, ticket: LockedTicket, chosen: ChosenStatus) {
  const status = await tx.ticketStatus.findUnique({
    where: { id: chosen.statusId },
    select: { id: true, name: true, stage: true, isActive: true },
  });
  if (!status?.isActive) {
    refuse("rule", "Choose one of the statuses.", { statusId: "Choose one of the statuses." });
  }
  if (status.id === ticket.statusId) refuse("rule", `The ticket is ${status.name} already.`);
  if (chosen.wasStatusId !== undefined && chosen.wasStatusId !== ticket.statusId) {
    refuse("conflict", `The status was changed to ${ticket.status.name} meanwhile. Look again, then choose.`);
  }
  if (!mayChangeStage(ticket.status.stage, status.stage)) {
    refuse("conflict", ticket.isOpen ? "Use Complete to finish a ticket." : "The ticket is complete. Reopen it first.");
  }
  const isFirst = ticket.firstResponseAt === null && isFirstResponse(ticket.status.stage, status.stage);
  const due = await updateTicket(
    tx,
    ticket.id,
    now,
    `${actor.name}: ${ticket.status.name} → ${status.name}`,
    { statusId: status.id, ...(isFirst ? { firstResponseAt: now } : {}) },
    actor,
  );
  return { status: { from: ticket.status.name, to: status.name }, ...dueInRecord(due, actor.desk.timeZone) };
}

/** Writes a text below the resolution of a locked ticket; what stands there stays. Answers what the record says. */
export async function appendToResolution({ tx, actor, now }: Work, ticket: LockedTicket, text: string) {
  const { resolution } = ticket;
  const whole = resolution.trim() === "" ? text : `${resolution.trimEnd()}\n\n${text}`;
  if (whole.length > noteLimit) {
    throw new Refused(
      objectionAt("appendToResolution", "The resolution would be longer than it can be. Shorten it first."),
    );
  }
  await updateTicket(tx, ticket.id, now, `${actor.name} added to the resolution`, { resolution: whole }, actor);
  return { resolution: { from: resolution, to: whole } };
}
