import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { MailBadge } from "#features/organization/components/mail-badge.tsx";
import { type MailRow, outgoingMails } from "#features/organization/queries/outgoing-mails.ts";
import { formatInstant } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { Moment } from "#ui/display/numbers.tsx";
import { Pagination } from "#ui/display/pagination.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage({ searchParams }: PageProps<"/admin/outbox">) {
  const actor = await currentActor();
  if (!canEver(actor, "mail.read")) notFound();
  const { before } = await searchParams;
  const page = await outgoingMails(actor, typeof before === "string" ? before : undefined);
  const now = new Date();
  const columns: Column<MailRow>[] = [
    { key: "subject", head: "Subject", main: true, cell: (row) => row.subject },
    { key: "to", head: "To", cell: (row) => row.recipient },
    {
      key: "at",
      head: "Written",
      phone: "hide",
      cell: (row) => (
        <Moment
          at={row.createdAt}
          words={formatInstant(row.createdAt, now, actor.timeZone, actor.desk.locale)}
          exact={row.createdAt.toISOString()}
        />
      ),
    },
    { key: "state", head: "State", phone: "end", cell: (row) => <MailBadge state={row.state} /> },
  ];
  return (
    <>
      <PageHeader title="Outbox" meta="Every mail Tallydesk wrote, newest first" />
      <Table
        label="Outbox"
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/admin/outbox/${row.id}`}
        empty={<Empty>No mail was written yet.</Empty>}
      />
      <Pagination
        newerHref={before === undefined ? undefined : "/admin/outbox"}
        olderHref={page.olderThan && `/admin/outbox?before=${page.olderThan}`}
      />
    </>
  );
}
