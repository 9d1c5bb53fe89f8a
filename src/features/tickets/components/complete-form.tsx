"use client";

import { useEffect, useState } from "react";
import { Checkbox } from "#ui/forms/choice.tsx";
import { Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { completeTicketAction } from "../actions.ts";

/** Whether text about this ticket was typed in this tab and never sent. */
function hasDraft(ticketId: string): boolean {
  return Object.keys(sessionStorage).some((key) => key.startsWith("draft:") && key.includes(ticketId));
}

/** Finishes a ticket, with the resolution said on the way; what is open is asked about. */
export function CompleteForm({
  ticketId,
  resolution,
  mustResolve,
  open,
  focus = false,
}: {
  ticketId: string;
  resolution: string;
  /** The category asks for a resolution. */
  mustResolve: boolean;
  /** What is open and may stay so, in sentences. */
  open: readonly string[];
  /** Whether the keyboard starts here. */
  focus?: boolean;
}) {
  const [isDrafted, setDrafted] = useState(false);
  useEffect(() => {
    const look = () => setDrafted(hasDraft(ticketId));
    look();
    // The form may stand in a panel that opens long after the page came.
    document.addEventListener("toggle", look, true);
    return () => document.removeEventListener("toggle", look, true);
  }, [ticketId]);
  const asks = open.length > 0 || isDrafted;
  return (
    <ActionForm action={completeTicketAction} submit="Complete ticket" sending="Completing…" label="Complete">
      <Hidden name="ticketId" value={ticketId} />
      <Hidden name="wasResolution" value={resolution} />
      <TextArea
        name="resolution"
        label="Resolution"
        className="[&_textarea]:min-h-20"
        maxLength={32000}
        required={mustResolve}
        autoFocus={focus}
        defaultValue={resolution}
        hint={mustResolve ? "What solved it. Nobody is mailed." : "What solved it. May stay empty. Nobody is mailed."}
      />
      {asks && (
        <Notice kind="warn">
          <ul className="mb-2 grid gap-1">
            {open.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {isDrafted && <li>Something you typed on this ticket was not sent yet.</li>}
          </ul>
          <Checkbox name="despite" label="Complete it anyway" required />
        </Notice>
      )}
    </ActionForm>
  );
}
