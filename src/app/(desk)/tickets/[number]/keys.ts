import type { Actor } from "#access/actor.ts";
import { abilities } from "#access/subject.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import type { Shortcut } from "#ui/shell/shortcuts.tsx";
import { rareActsOn } from "./acts.ts";
import { type Composer, composers } from "./plugs.tsx";
import { abilitiesOn, addressOfTicket } from "./ticket-address.ts";

/** What the actor may add to a ticket. */
export function offeredTo(actor: Actor, ticket: TicketView): readonly Composer[] {
  const may = abilities(
    actor,
    { technicianIds: ticket.technicianIds, ownerId: actor.id },
    composers.map((composer) => composer.right),
  );
  return composers.filter((composer) => may[composer.right]);
}

const letters: Readonly<Record<string, string>> = { note: "m" };

/** The keys of a ticket's page: Alt and a digit for what can be added, letters for what is done most. */
export function keysOfTicket(actor: Actor, ticket: TicketView): Shortcut[] {
  const keys = offeredTo(actor, ticket).flatMap(({ key, label, digit, href }): Shortcut[] => {
    const to = href?.(ticket.number) ?? addressOfTicket(ticket.number, { add: key }, "composer");
    const letter = letters[key];
    return [
      ...(digit ? [{ keys: `Alt+${digit}`, label: `Add: ${label.toLowerCase()}`, href: to }] : []),
      ...(letter ? [{ keys: letter, label: `Add: ${label.toLowerCase()}`, href: to }] : []),
    ];
  });
  const may = abilitiesOn(actor, ticket);
  return [
    ...keys,
    ...(may["ticket.edit"]
      ? [{ keys: "e", label: "Edit the ticket", href: addressOfTicket(ticket.number, { edit: "1" }) }]
      : []),
    { keys: "a", label: "Accept the ticket", press: "accept" },
    { keys: "c", label: "Complete the ticket", press: "complete" },
    { keys: "w", label: ticket.isFollowed ? "Stop following" : "Follow", press: "follow" },
    ...rareActsOn(actor, ticket).map(({ keys, label, href }) => ({ keys, label: label.replace("…", ""), href })),
  ];
}
