import { Anchor } from "#ui/anchor.tsx";
import { Icon } from "#ui/icon.tsx";
import { mail, phone } from "#ui/icons.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import { InPlace } from "./in-place.tsx";

/** What the ticket is called; whoever may, changes it where it stands. */
export function TicketTitle({ ticket, mayEdit }: { ticket: TicketView; mayEdit: boolean }) {
  return (
    <h1 className="break-words font-semibold text-xl tracking-tight">
      {mayEdit ? (
        <InPlace field="title" label="Title" start={{ title: ticket.title }}>
          {ticket.title}
        </InPlace>
      ) : (
        ticket.title
      )}
    </h1>
  );
}

const way = "inline-flex min-w-0 items-center gap-1 text-accent-ink underline-offset-2 hover:underline max-md:min-h-11";

/** Who it is for and who asked, with a press to call or write. */
export function TicketWho({ ticket: { customer, contact } }: { ticket: TicketView }) {
  const call = contact?.phone || customer.phone;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm">
      <Anchor
        href={`/customers/${customer.id}`}
        className="font-medium text-accent-ink hover:underline max-md:inline-block max-md:py-2"
      >
        {customer.name}
      </Anchor>
      {contact && (
        <span>
          {contact.name}
          {contact.jobTitle && <span className="text-muted"> · {contact.jobTitle}</span>}
          {!contact.isActive && <span className="text-muted"> · no longer active</span>}
        </span>
      )}
      {call && (
        <a href={`tel:${call.replaceAll(/[^\d+*#]/g, "")}`} className={way}>
          <Icon of={phone} size={13} className="text-muted" />
          {call}
        </a>
      )}
      {contact?.email && (
        <a href={`mailto:${contact.email}`} className={way}>
          <Icon of={mail} size={13} className="text-muted" />
          <span className="min-w-0 break-all">{contact.email}</span>
        </a>
      )}
    </p>
  );
}
