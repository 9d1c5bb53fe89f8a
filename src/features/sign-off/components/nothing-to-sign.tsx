import type { Actor } from "#access/actor.ts";
import { clockOf, momentIn } from "#features/activity/model/clock.ts";
import { ButtonLink } from "#ui/button.tsx";
import { signOffsOnTicket } from "../queries/sign-offs-on-ticket.ts";

/** Said where nothing is left to sign: because nothing was done yet, or because all of it was signed. */
export async function NothingToSign({
  actor,
  ticket,
}: {
  actor: Actor;
  ticket: { readonly id: string; readonly number: string };
}) {
  const [last] = await signOffsOnTicket(actor, ticket.id);
  if (!last) {
    return (
      <>
        <p className="text-muted">
          There is nothing to sign yet. Write down time, a material or a billable expense on the ticket first.
        </p>
        <ButtonLink href={`/tickets/${ticket.number}?add=time#composer`} className="h-12">
          Back to the ticket
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <p className="text-muted">
        Everything on this ticket was signed: {momentIn(clockOf(actor), last.signedAt).words} by {last.signerName}.
      </p>
      <ButtonLink href={`/tickets/${ticket.number}/sign-off/${last.id}`} className="h-12">
        Open the sign-off
      </ButtonLink>
    </>
  );
}
