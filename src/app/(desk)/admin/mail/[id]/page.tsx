import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { OutcomeBadge } from "#features/mail/components/outcome-badge.tsx";
import { WaitingForms } from "#features/mail/components/waiting-forms.tsx";
import { incomingMail } from "#features/mail/queries/incoming-mails.ts";
import { formatInstant } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Fact, Facts } from "#ui/display/facts.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Incoming mail" };

/** One mail that came in: what became of it and why, and, while it waits, what can be decided. */
export default async function IncomingMailPage({ params }: PageProps<"/admin/mail/[id]">) {
  const actor = await currentActor();
  if (!canEver(actor, "mail.read")) notFound();
  const mail = (await incomingMail(actor, (await params).id)) ?? notFound();
  return (
    <>
      <PageHeader
        title={mail.subject}
        meta={<OutcomeBadge outcome={mail.outcome} />}
        back={{ href: "/admin/mail", label: "Mail in" }}
      />
      <PageBody narrow>
        <Facts>
          <Fact name="From">{mail.from}</Fact>
          <Fact name="Received">{formatInstant(mail.receivedAt, new Date(), actor.timeZone, actor.desk.locale)}</Fact>
          {mail.reason && <Fact name="Why">{mail.reason}</Fact>}
          {mail.ticketNumber && (
            <Fact name="Ticket">
              <TextLink href={`/tickets/${mail.ticketNumber}`}>{mail.ticketNumber}</TextLink>
            </Fact>
          )}
          {mail.files.length > 0 && <Fact name="Files">{mail.files.join(", ")}</Fact>}
          <Fact name="Raw message">
            {mail.hasRaw ? (
              <TextLink href={`/api/mails/${mail.id}`}>Save as a file ({Math.ceil(mail.bytes / 1024)} KB)</TextLink>
            ) : (
              "Is not in the file store any more"
            )}
          </Fact>
        </Facts>
        {mail.outcome === "waiting" && canEver(actor, "mail.assign") && (
          <Section title="Whose mail is it?">
            <WaitingForms mailId={mail.id} address={mail.fromAddress} />
          </Section>
        )}
        {mail.text && <p className="whitespace-pre-wrap break-words rounded-lg border border-line p-4">{mail.text}</p>}
      </PageBody>
    </>
  );
}
