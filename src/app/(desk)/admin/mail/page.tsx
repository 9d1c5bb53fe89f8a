import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { IncomingTable } from "#features/mail/components/incoming-table.tsx";
import { incomingMails, waitingMails } from "#features/mail/queries/incoming-mails.ts";
import { formatInstant } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { ChipLink, Toolbar } from "#ui/display/chips.tsx";
import { Pagination } from "#ui/display/pagination.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";
import { Mailboxes } from "./mailboxes.tsx";

export const metadata: Metadata = { title: "Mail in" };

/** What came to the mailbox, what became of it, and what waits for a decision. */
export default async function MailInPage({ searchParams }: PageProps<"/admin/mail">) {
  const actor = await currentActor();
  if (!canEver(actor, "mail.read")) notFound();
  const { before, show } = await searchParams;
  const onlyWaiting = show === "waiting";
  const [page, waiting] = await Promise.all([
    incomingMails(actor, onlyWaiting, typeof before === "string" ? before : undefined),
    waitingMails(actor),
  ]);
  const now = new Date();
  const own = onlyWaiting ? "/admin/mail?show=waiting" : "/admin/mail";
  return (
    <>
      <PageHeader title="Mail in" meta="What came to the mailbox, and what became of it" />
      <PageBody className="max-w-5xl">
        <Mailboxes actor={actor} />
      </PageBody>
      <Toolbar>
        <ChipLink href="/admin/mail" current={!onlyWaiting}>
          All
        </ChipLink>
        <ChipLink href="/admin/mail?show=waiting" current={onlyWaiting} count={waiting}>
          Waiting
        </ChipLink>
      </Toolbar>
      <IncomingTable
        rows={page.rows}
        when={(at) => formatInstant(at, now, actor.timeZone, actor.desk.locale)}
        empty={onlyWaiting ? "No mail waits for a decision." : "No mail has come in yet."}
      />
      <Pagination
        newerHref={before === undefined ? undefined : own}
        olderHref={page.olderThan && `${own}${onlyWaiting ? "&" : "?"}before=${page.olderThan}`}
      />
    </>
  );
}
