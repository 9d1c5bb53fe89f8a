import type { Clock } from "#features/activity/model/clock.ts";
import { DueWord } from "#features/tickets/components/due-word.tsx";
import { PriorityWord } from "#features/tickets/components/ticket-words.tsx";
import { printTicketList, type TicketListAddress } from "#features/tickets/model/ticket-list-address.ts";
import type { TicketRow } from "#features/tickets/queries/tickets-in-list.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import { Section } from "#ui/layout/panel.tsx";

const shown = 8;

/** The list behind the panel: one's own open tickets, the soonest due first. */
export const nextTickets: TicketListAddress = {
  filters: { status: "open", technician: "me" },
  sort: { by: "due", descending: false },
};

/** What is due next among one's own tickets. */
export function NextTickets({ rows, clock }: { rows: readonly TicketRow[]; clock: Clock }) {
  return (
    <Section framed title="Due next" action={<TextLink href={printTicketList(nextTickets)}>All of mine</TextLink>}>
      <Table
        label="Due next"
        rows={rows.slice(0, shown)}
        rowKey={(row) => row.id}
        rowHref={(row) => `/tickets/${row.number}`}
        empty={<Empty>No open ticket is yours. Quiet day.</Empty>}
        columns={[
          {
            key: "title",
            head: "Ticket",
            main: true,
            cell: (row) => (
              <>
                <span className="font-medium">{row.title}</span> <span className="text-muted">{row.customer.name}</span>
              </>
            ),
          },
          { key: "priority", head: "Priority", cell: (row) => <PriorityWord priority={row.priority} /> },
          {
            key: "due",
            head: "Due",
            phone: "end",
            cell: (row) => <DueWord dueAt={row.dueAt} isOpen={row.isOpen} clock={clock} />,
          },
        ]}
      />
    </Section>
  );
}
