import { Anchor, TextLink } from "#ui/anchor.tsx";
import { Disclosure, Section } from "#ui/layout/panel.tsx";
import type { IncidentLine } from "../queries/incidents-of-problem.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import { AttachProblemForm, DetachProblemForm, RaiseProblemForm } from "./related-forms.tsx";
import { TicketLinks } from "./ticket-links.tsx";

/** The incidents of a problem. */
export function Incidents({
  number,
  incidents,
  mayComplete,
}: {
  number: string;
  incidents: readonly IncidentLine[];
  mayComplete: boolean;
}) {
  const open = incidents.filter(({ isOpen }) => isOpen).length;
  return (
    <Section
      title="Incidents"
      meta={incidents.length > 0 && <span className="tabular">{open} open</span>}
      action={
        mayComplete &&
        open > 0 && (
          <TextLink href={`/tickets/${number}/incidents`}>
            <span className="text-sm">Complete…</span>
          </TextLink>
        )
      }
    >
      {incidents.length === 0 ? (
        <p className="text-muted text-sm">None yet. An incident is attached on its own page.</p>
      ) : (
        <TicketLinks tickets={incidents} />
      )}
    </Section>
  );
}

/** The problem behind a ticket, or the ways to get one. */
export function Problem({ ticket, mayRaise, mayEdit }: { ticket: TicketView; mayRaise: boolean; mayEdit: boolean }) {
  if (ticket.problem) {
    const { number, title } = ticket.problem;
    return (
      <Section title="Problem">
        <Anchor href={`/tickets/${number}`} className="-mx-1.5 block rounded-md px-1.5 py-1 text-sm hover:bg-hover">
          <span className="block break-words">{title}</span>
          <span className="text-muted text-xs tabular">{number}</span>
        </Anchor>
        {mayEdit && (
          <div data-screen-only>
            <DetachProblemForm ticket={ticket} problem={number} />
          </div>
        )}
      </Section>
    );
  }
  if (!mayRaise && !mayEdit) return null;
  return (
    <div data-screen-only className="text-sm">
      <Disclosure summary="Problem behind it">
        <div className="grid gap-4">
          {mayEdit && <AttachProblemForm ticket={ticket} />}
          {mayRaise && <RaiseProblemForm ticketId={ticket.id} title={ticket.title} />}
        </div>
      </Disclosure>
    </div>
  );
}
