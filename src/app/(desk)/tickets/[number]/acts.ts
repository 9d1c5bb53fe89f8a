import type { Actor } from "#access/actor.ts";
import { abilities, canEver } from "#access/subject.ts";
import type { RareAct } from "#features/tickets/components/more-acts.tsx";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import { copy, forward, merge, printer } from "#ui/icons.ts";

/** What an actor can do to a ticket now and then, each on a page of its own. */
export function rareActsOn(actor: Actor, ticket: TicketView): RareAct[] {
  const may = abilities(actor, { technicianIds: ticket.technicianIds }, [
    "ticket.forward",
    "ticket.copy",
    "ticket.merge",
  ]);
  const at = (page: string) => `/tickets/${ticket.number}/${page}`;
  const acts: (RareAct & { offered: boolean })[] = [
    {
      label: "Forward…",
      href: at("forward"),
      icon: forward,
      keys: "f",
      offered: may["ticket.forward"] && ticket.isOpen,
    },
    {
      label: "Copy…",
      href: at("copy"),
      icon: copy,
      keys: "C",
      offered: may["ticket.copy"] && canEver(actor, "ticket.create"),
    },
    {
      label: "Merge…",
      href: at("merge"),
      icon: merge,
      keys: "M",
      offered: may["ticket.merge"] && ticket.mergedIntoNumber === null,
    },
    { label: "Print view", href: at("print"), icon: printer, keys: "P", offered: true },
  ];
  return acts.filter(({ offered }) => offered).map(({ offered: _, ...act }) => act);
}
