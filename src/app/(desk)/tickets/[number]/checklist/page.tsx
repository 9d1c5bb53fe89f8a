import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { abilities, can } from "#access/subject.ts";
import { ArrangeRows } from "#features/checklists/components/arrange-rows.tsx";
import { AddItemsForm, ArrangeForms, LayForm } from "#features/checklists/components/checklist-forms.tsx";
import { progressOf } from "#features/checklists/model/checklist-input.ts";
import { checklistOnTicket } from "#features/checklists/queries/checklist-on-ticket.ts";
import { checklistTemplates } from "#features/checklists/queries/checklist-templates.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { currentActor } from "#server/session.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Checklist" };

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ item?: string }>;
}

/** A ticket's checklist, to be put in order. */
export default async function ChecklistPage({ params, searchParams }: Props) {
  const [actor, { number }, search] = await Promise.all([currentActor(), params, searchParams]);
  const ticket = await ticketByNumber(actor, number);
  if (!ticket || !can(actor, "checklist.move", ticket)) notFound();
  const [items, templates] = await Promise.all([checklistOnTicket(actor, ticket.id), checklistTemplates(actor)]);
  const may = abilities(actor, ticket, ["checklist.add", "checklist.lay", "checklist.amend", "checklist.remove"]);
  const offered = templates.filter(({ isActive }) => isActive);
  const meta = items.length > 0 ? `${progressOf(items)} · ${ticket.title}` : ticket.title;
  return (
    <>
      <PageHeader title="Checklist" meta={meta} back={{ href: `/tickets/${ticket.number}`, label: ticket.number }} />
      <PageBody narrow>
        <Section>
          <ArrangeForms ticketId={ticket.id} />
          {items.length === 0 ? (
            <Empty>Nothing is on the list yet.</Empty>
          ) : (
            <ArrangeRows
              ticket={ticket}
              items={items}
              editedId={search.item}
              mayAmend={may["checklist.amend"]}
              mayRemove={may["checklist.remove"]}
            />
          )}
        </Section>
        {may["checklist.add"] && (
          <Section title="Add items">
            <AddItemsForm ticketId={ticket.id} />
          </Section>
        )}
        {may["checklist.lay"] && offered.length > 0 && (
          <LayForm
            ticketId={ticket.id}
            templates={offered.map(({ id, name, items: { length } }) => ({ value: id, label: `${name} (${length})` }))}
          />
        )}
      </PageBody>
    </>
  );
}
