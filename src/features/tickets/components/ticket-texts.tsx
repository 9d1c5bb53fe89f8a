import type { TicketView } from "../queries/ticket-by-number.ts";

/** What was asked and what solved it, as they were typed. */
export function TicketTexts({ ticket }: { ticket: TicketView }) {
  return (
    <>
      {ticket.description && <p className="mt-2 max-w-prose whitespace-pre-wrap break-words">{ticket.description}</p>}
      {ticket.resolution && (
        <section aria-label="Resolution" className="mt-3 border-green border-l-2 pl-3">
          <h2 className="font-medium text-green-ink text-sm">Resolution</h2>
          <p className="max-w-prose whitespace-pre-wrap break-words">{ticket.resolution}</p>
        </section>
      )}
    </>
  );
}
