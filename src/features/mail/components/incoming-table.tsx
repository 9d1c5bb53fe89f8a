import { TextLink } from "#ui/anchor.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { AboveRow, type Column, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import type { IncomingRow } from "../queries/incoming-mails.ts";
import { OutcomeBadge } from "./outcome-badge.tsx";

/** The mails that came in, with what became of each and why. */
export function IncomingTable({
  rows,
  when,
  empty,
}: {
  rows: readonly IncomingRow[];
  when: (at: Date) => string;
  empty: string;
}) {
  const columns: Column<IncomingRow>[] = [
    { key: "subject", head: "Subject", main: true, cell: (row) => row.subject },
    { key: "from", head: "From", cell: (row) => row.from },
    {
      key: "at",
      head: "Received",
      phone: "hide",
      cell: (row) => <Moment at={row.receivedAt} words={when(row.receivedAt)} exact={row.receivedAt.toISOString()} />,
    },
    { key: "outcome", head: "What became of it", phone: "end", cell: (row) => <OutcomeBadge outcome={row.outcome} /> },
    {
      key: "ticket",
      head: "Ticket",
      cell: (row) =>
        row.ticketNumber ? (
          <AboveRow>
            <TextLink href={`/tickets/${row.ticketNumber}`}>{row.ticketNumber}</TextLink>
          </AboveRow>
        ) : (
          <Nothing />
        ),
    },
    { key: "reason", head: "Why", from: "lg", phone: "below", cell: (row) => row.reason || <Nothing /> },
  ];
  return (
    <Table
      label="Incoming mail"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      spread
      rowHref={(row) => `/admin/mail/${row.id}`}
      empty={<Empty>{empty}</Empty>}
    />
  );
}
