import { ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { checkCircle } from "#ui/icons.ts";
import type { SignOffView } from "../queries/sign-off-by-id.ts";

/** Thanks the signer, and has the device handed back. */
export function Thanks({ signOff }: { signOff: SignOffView }) {
  return (
    <section role="status" className="grid justify-items-center gap-3 py-10 text-center">
      <Icon of={checkCircle} size={44} className="text-green-ink" />
      <p className="font-semibold text-2xl">Thank you, {signOff.signerName}.</p>
      <p className="text-muted">
        Your signature is kept with everything you read. Please hand the device back to {signOff.takenByName}.
      </p>
      <ButtonLink
        href={`/tickets/${signOff.ticket.number}/sign-off/${signOff.id}`}
        className="mt-4 h-12 w-full max-w-xs"
      >
        Done
      </ButtonLink>
    </section>
  );
}
