import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { MailboxForm } from "#features/mail/components/mailbox-form.tsx";
import { isMailboxSetUp, mailboxes } from "#features/mail/queries/mailboxes.ts";
import { ticketLists } from "#features/tickets/queries/ticket-lists.ts";
import { formatInstant } from "#kernel/calendar.ts";
import { Disclosure, Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

/** The mailboxes with how they are, and what is decided about each. */
export async function Mailboxes({ actor }: { actor: Actor }) {
  const [boxes, lists] = await Promise.all([mailboxes(actor), ticketLists()]);
  const queues = lists.queues.map(({ id, name }) => ({ value: id, label: name }));
  const mayEdit = canEver(actor, "mailbox.edit");
  return (
    <>
      {!isMailboxSetUp() && (
        <Notice title="No mailbox is set up">
          Set IMAP_URL in the server's settings, imaps://user:password@host/folder, and its mails become tickets.
        </Notice>
      )}
      {boxes.map((box) => (
        <Section
          key={box.id}
          title={box.address}
          meta={
            box.lastSeenAt
              ? `Last looked ${formatInstant(box.lastSeenAt, new Date(), actor.timeZone, actor.desk.locale)}`
              : "Not reached yet"
          }
        >
          {box.lastError && (
            <Notice kind="bad" title="The mailbox cannot be read">
              {box.lastError}
            </Notice>
          )}
          {mayEdit && (
            <Disclosure summary="What it does">
              <MailboxForm mailbox={box} queues={queues} />
            </Disclosure>
          )}
        </Section>
      ))}
    </>
  );
}
