import type { Judged } from "./mail-kind.ts";

/** Who sent a mail, as far as the desk knows them by their address. */
export type Sender =
  | { readonly kind: "contact"; readonly contactId: string; readonly customerId: string }
  | { readonly kind: "technician"; readonly personId: string; readonly maySee: boolean }
  | { readonly kind: "stranger" };

/** The ticket that a mail seems to answer, and how it was found. */
export interface FoundTicket {
  readonly id: string;
  readonly customerId: string;
  readonly by: "number" | "reference";
}

/** What is known of a mail when it is decided where it goes. */
export interface MailFacts {
  readonly judged: Judged;
  readonly objection: string | undefined;
  readonly sender: Sender;
  readonly ticket: FoundTicket | undefined;
  /** How many mails of this sender became something within the last hour. */
  readonly recent: number;
  /** The customer for senders nobody knows; null when such mail waits for a decision. */
  readonly fallbackCustomerId: string | null;
}

/** Where a mail goes. */
export type Destination =
  | { readonly to: "refused" | "ignored" | "waiting"; readonly reason: string }
  | { readonly to: "bounceNote"; readonly ticketId: string }
  | { readonly to: "reply"; readonly ticketId: string }
  | { readonly to: "ticket"; readonly customerId: string; readonly contactId: string | null; readonly reason: string };

/** After so many mails of one sender within an hour the next ones wait for somebody to look. */
export const stormAfter = 20;

/** What is said of a mail that waits because so many came. */
export const stormReason = `More than ${stormAfter} mails of this sender came within an hour.`;

/** Decides where a mail goes. Nothing a stranger writes reaches a ticket by its number alone: numbers can be guessed. */
export function destinationOf(facts: MailFacts): Destination {
  const { judged, objection, sender, ticket, recent } = facts;
  if (objection !== undefined) return { to: "refused", reason: objection };
  if (judged.kind === "bounce" && ticket) return { to: "bounceNote", ticketId: ticket.id };
  if (judged.kind !== "person") return { to: "ignored", reason: judged.reason };
  if (recent >= stormAfter) {
    return { to: "waiting", reason: stormReason };
  }
  if (ticket && mayAnswer(sender, ticket)) return { to: "reply", ticketId: ticket.id };
  const reason = ticket ? "It names a ticket of another customer, so it became a ticket of its own." : "";
  if (sender.kind === "contact") {
    return { to: "ticket", customerId: sender.customerId, contactId: sender.contactId, reason };
  }
  if (sender.kind === "technician") {
    return { to: "waiting", reason: "A colleague wrote it, and it names no ticket that they may answer." };
  }
  if (ticket) return { to: "waiting", reason: "It names a ticket, and nobody knows its sender there." };
  if (facts.fallbackCustomerId === null) return { to: "waiting", reason: "Nobody knows its sender." };
  return { to: "ticket", customerId: facts.fallbackCustomerId, contactId: null, reason: "Nobody knows its sender." };
}

function mayAnswer(sender: Sender, ticket: FoundTicket): boolean {
  if (sender.kind === "contact") return sender.customerId === ticket.customerId;
  return sender.kind === "technician" && sender.maySee;
}
