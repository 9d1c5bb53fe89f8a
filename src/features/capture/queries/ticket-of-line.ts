import "server-only";
import type { Actor } from "#access/actor.ts";
import { namesMeant } from "../model/names-said.ts";
import type { TicketSaid } from "../model/said.ts";
import {
  customersBeginning,
  myOpenTickets,
  openTicketsOf,
  type TicketMeant,
  ticketNumbered,
  ticketsEnding,
} from "./tickets-meant.ts";

/** Which ticket a line means: one, or why it is none and which it could be. */
export interface TicketOfLine {
  readonly ticket: TicketMeant | undefined;
  readonly why: string;
  readonly choices: readonly TicketMeant[];
}

const most = 8;
const none = (why: string, choices: readonly TicketMeant[] = []): TicketOfLine => ({ ticket: undefined, why, choices });

/** The ticket that a line names, or the one on the screen; never a guess among several. */
export async function ticketOfLine(
  actor: Actor,
  said: TicketSaid | null,
  onScreen: TicketMeant | undefined,
): Promise<TicketOfLine> {
  if (said === null) {
    const mine = await myOpenTickets(actor, most);
    return onScreen ? { ticket: onScreen, why: "", choices: mine } : none("", mine);
  }
  if (said.by === "number") {
    const [ticket, mine] = await Promise.all([ticketNumbered(actor, said.number), myOpenTickets(actor, most)]);
    return ticket ? { ticket, why: "", choices: mine } : none(`There is no ticket ${said.number}.`);
  }
  if (said.by === "ending") {
    const found = await ticketsEnding(actor, said.ending, most);
    return oneOf(
      found,
      `No open ticket's number ends with .${said.ending}.`,
      `Several open tickets end with .${said.ending}.`,
    );
  }
  const [first = ""] = said.name.split(/\s+/);
  const near = await customersBeginning(actor, first);
  const meant = namesMeant(
    said.name,
    near.map(({ name }) => name),
  );
  const customers = near.filter(({ name }) => meant.includes(name));
  if (customers.length === 0) return none(`There is no customer whose name begins with ${said.name}.`);
  const found = await openTicketsOf(
    actor,
    customers.map(({ id }) => id),
    most,
  );
  const names = customers.map(({ name }) => name).join(", ");
  const several = customers.length > 1 ? `${said.name} may be ${names}.` : `${names} has several open tickets.`;
  return oneOf(found, `${names}: no open ticket.`, several, customers.length > 1);
}

function oneOf(found: readonly TicketMeant[], ifNone: string, ifSeveral: string, isUnclear = false): TicketOfLine {
  const [only] = found;
  if (!only) return none(ifNone);
  if (found.length === 1 && !isUnclear) return { ticket: only, why: "", choices: found };
  return none(`${ifSeveral} Which one?`, found);
}
