"use client";

import { useState } from "react";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { logTimeAction } from "../actions.ts";
import type { TimeChoices } from "../model/time-choices.ts";
import { TimeFields } from "./time-fields.tsx";

/** Writes down time on a ticket; it works before JavaScript arrives. */
export function LogTimeForm({ ticketId, choices }: { ticketId: string; choices: TimeChoices }) {
  const [sent, setSent] = useState(0);
  return (
    <ActionForm
      action={logTimeAction}
      submit="Log time"
      sending="Logging…"
      draft={`time-${ticketId}`}
      label="Log time"
      onDone={() => setSent(sent + 1)}
    >
      <Hidden name="ticketId" value={ticketId} />
      <TimeFields key={sent} choices={choices} />
    </ActionForm>
  );
}
