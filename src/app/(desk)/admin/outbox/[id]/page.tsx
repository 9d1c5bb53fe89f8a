import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { MailBadge } from "#features/organization/components/mail-badge.tsx";
import { outgoingMail } from "#features/organization/queries/outgoing-mails.ts";
import { formatInstant } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { Fact, Facts } from "#ui/display/facts.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage({ params }: PageProps<"/admin/outbox/[id]">) {
  const actor = await currentActor();
  if (!canEver(actor, "mail.read")) notFound();
  const mail = (await outgoingMail(actor, (await params).id)) ?? notFound();
  const words = (at: Date) => formatInstant(at, new Date(), actor.timeZone, actor.desk.locale);
  return (
    <>
      <PageHeader
        title={mail.subject}
        meta={<MailBadge state={mail.state} />}
        back={{ href: "/admin/outbox", label: "Outbox" }}
      />
      <PageBody narrow>
        <Facts>
          <Fact name="To">{mail.recipient}</Fact>
          <Fact name="Written">{words(mail.createdAt)}</Fact>
          {mail.sentAt && <Fact name="Sent">{words(mail.sentAt)}</Fact>}
          {mail.attempts > 0 && <Fact name="Tries">{mail.attempts}</Fact>}
          {mail.reason && <Fact name="Reason">{mail.reason}</Fact>}
        </Facts>
        <p className="whitespace-pre-wrap break-words rounded-lg border border-line p-4">{mail.body}</p>
      </PageBody>
    </>
  );
}
