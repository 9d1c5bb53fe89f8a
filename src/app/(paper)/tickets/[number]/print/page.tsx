import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clockOf } from "#features/activity/model/clock.ts";
import { checklistOnTicket } from "#features/checklists/queries/checklist-on-ticket.ts";
import { PrintBar } from "#features/tickets/components/print-bar.tsx";
import { PrintedChecklist, PrintedHead, PrintedWork } from "#features/tickets/components/printed-ticket.tsx";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { currentActor } from "#server/session.ts";
import { workOnPaper } from "./work-on-paper.ts";

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ internal?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Print ${(await params).number}` };
}

/** A ticket on paper: what was asked and what was done; what only colleagues read is there when it is asked for. */
export default async function PrintPage({ params, searchParams }: Props) {
  const [actor, { number }, search] = await Promise.all([currentActor(), params, searchParams]);
  const ticket = (await ticketByNumber(actor, number)) ?? notFound();
  const isInternal = search.internal === "1";
  const clock = clockOf(actor);
  const [items, checklist] = await Promise.all([
    workOnPaper(actor, ticket.id, isInternal),
    checklistOnTicket(actor, ticket.id),
  ]);
  return (
    <>
      <PrintBar number={ticket.number} isInternal={isInternal} />
      <PrintedHead
        ticket={ticket}
        organizationName={actor.desk.organizationName}
        clock={clock}
        isInternal={isInternal}
      />
      <PrintedChecklist items={checklist} />
      <PrintedWork items={items} clock={clock} isInternal={isInternal} />
    </>
  );
}
