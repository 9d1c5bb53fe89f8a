"use client";

import { useRouter } from "next/navigation";
import { use, useEffect, useRef } from "react";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FormContext } from "#ui/forms/form-context.ts";
import { SignaturePad } from "#ui/signature/signature-pad.tsx";
import { takeSignOffAction } from "../actions.ts";

/** Where the customer types a name, signs and confirms. */
export function SignForm({ ticketId, documentHash }: { ticketId: string; documentHash: string }) {
  return (
    <ActionForm
      action={takeSignOffAction}
      submit="Confirm and sign"
      sending="Signing…"
      label="Sign"
      guard={false}
      className="grid gap-4 [&_button[type=submit]]:h-12 [&_button[type=submit]]:flex-1 [&_button[type=submit]]:text-lg"
    >
      <Hidden name="ticketId" value={ticketId} />
      <ShownDocument hash={documentHash} />
      <Field name="signerName" label="Your name" required maxLength={120} autoComplete="off" spellCheck={false} />
      <SignaturePad name="strokes" label="Your signature" />
    </ActionForm>
  );
}

/**
 * Carries the hash of the document on the screen. When it turns out that the work changed, the newest is fetched to be read,
 * and what was drawn goes: nobody signs what they have not read.
 */
function ShownDocument({ hash }: { hash: string }) {
  const newest = use(FormContext).theirs?.documentHash;
  const router = useRouter();
  const carrier = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (newest === undefined) return;
    carrier.current?.form?.dispatchEvent(new Event("reset"));
    router.refresh();
  }, [newest, router]);
  return <input ref={carrier} type="hidden" name="documentHash" value={hash} readOnly />;
}
