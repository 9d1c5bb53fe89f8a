import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { clockOf } from "#features/activity/model/clock.ts";
import { HistoryTable } from "#features/tickets/components/history-table.tsx";
import { historyFieldNamed, historyFields } from "#features/tickets/model/history.ts";
import { historyOfTicket } from "#features/tickets/queries/history-of-ticket.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { currentActor } from "#server/session.ts";
import { Button } from "#ui/button.tsx";
import { Pagination } from "#ui/display/pagination.tsx";
import { Select } from "#ui/forms/choice.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "History" };

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ field?: string; before?: string }>;
}

/** Every change of a ticket's fields: who, when, from what to what. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const [actor, { number }, search] = await Promise.all([currentActor(), params, searchParams]);
  const ticket = (await ticketByNumber(actor, number)) ?? notFound();
  const field = historyFieldNamed(search.field);
  const before = z.uuid().safeParse(search.before).data;
  const { lines, older } = await historyOfTicket(actor, ticket.id, field, before);
  const query = new URLSearchParams({ ...(field ? { field } : {}), ...(older ? { before: older } : {}) });
  return (
    <>
      <PageHeader
        title="History"
        meta={ticket.title}
        back={{ href: `/tickets/${ticket.number}`, label: ticket.number }}
        action={
          <form className="flex items-end gap-2" aria-label="Which field">
            <Select
              name="field"
              label="Field"
              bare
              width="half"
              empty="Every field"
              options={historyFields.map((name) => ({ value: name, label: name }))}
              defaultValue={field}
            />
            <Button type="submit">Show</Button>
          </form>
        }
      />
      <HistoryTable lines={lines} clock={clockOf(actor)} />
      <Pagination olderHref={older && `/tickets/${ticket.number}/history?${query}`}>
        {lines.length} {lines.length === 1 ? "change" : "changes"}
      </Pagination>
    </>
  );
}
