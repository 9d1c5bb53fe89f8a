import type { ReactNode } from "react";
import { abilities, can, canEver } from "#access/subject.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { ChecklistPanel } from "#features/checklists/components/checklist-panel.tsx";
import { Live } from "#features/live/components/live.tsx";
import { SlaTimeline } from "#features/sla/components/sla-timeline.tsx";
import { agreementsToChoose } from "#features/sla/queries/agreements-to-choose.ts";
import { slaOnTicket } from "#features/sla/queries/sla-on-ticket.ts";
import { AgreementChoice } from "#features/tickets/components/agreement-choice.tsx";
import { Incidents, Problem } from "#features/tickets/components/related-tickets.tsx";
import { incidentsOfProblem } from "#features/tickets/queries/incidents-of-problem.ts";
import { checklistOf } from "./checklist-of.ts";
import type { ComposerProps } from "./plugs.tsx";

/** A part of the ticket page that a feature draws; it shows nothing by answering null. */
export interface Panel {
  readonly key: string;
  readonly Draw: (props: ComposerProps) => ReactNode | Promise<ReactNode>;
}

/** Beside the number, above the title: who else is here, what runs. */
export const headerPanels: readonly Panel[] = [
  {
    key: "live",
    Draw: ({ ticket }) => <Live watch={`ticket=${ticket.id}`} since={Date.now()} every={1000} />,
  },
];

/** Between resolution and composers: the checklist. */
export const workPanels: readonly Panel[] = [
  {
    key: "checklist",
    Draw: async ({ actor, ticket }) => (
      <ChecklistPanel
        ticket={ticket}
        items={await checklistOf(actor, ticket)}
        may={abilities(actor, ticket, ["checklist.add", "checklist.tick", "checklist.move"])}
        clock={clockOf(actor)}
      />
    ),
  },
];

/** In the context column, between the customer and the totals: the timeline of its promises. */
export const contextPanels: readonly Panel[] = [
  {
    key: "sla",
    Draw: async ({ actor, ticket }) => {
      if (!ticket.hasAgreement) return null;
      const clock = clockOf(actor);
      const may = ticket.isOpen && can(actor, "ticket.chooseAgreement", ticket);
      const [agreement, agreements] = await Promise.all([
        slaOnTicket(actor, ticket.id, clock.now),
        may ? agreementsToChoose() : [],
      ]);
      if (!agreement) return null;
      const { chosenId } = agreement;
      const action = may && <AgreementChoice key={chosenId} ticketId={ticket.id} {...{ chosenId, agreements }} />;
      return <SlaTimeline agreement={agreement} clock={clock} action={action} />;
    },
  },
];

/** At the foot of the context column: related tickets, who follows. */
export const relatedPanels: readonly Panel[] = [
  {
    key: "problem",
    Draw: async ({ actor, ticket }) => {
      const may = abilities(actor, ticket, ["ticket.complete", "ticket.raiseProblem", "ticket.edit"]);
      return ticket.type === "problem" ? (
        <Incidents
          number={ticket.number}
          incidents={await incidentsOfProblem(actor, ticket.id)}
          mayComplete={may["ticket.complete"]}
        />
      ) : (
        <Problem
          ticket={ticket}
          mayRaise={may["ticket.raiseProblem"] && canEver(actor, "ticket.create") && ticket.type !== "change_request"}
          mayEdit={may["ticket.edit"]}
        />
      );
    },
  },
];

/** The parts of one place, in their order. */
export function Panels({ of, ...props }: ComposerProps & { of: readonly Panel[] }) {
  return of.map(({ key, Draw }) => <Draw key={key} {...props} />);
}
