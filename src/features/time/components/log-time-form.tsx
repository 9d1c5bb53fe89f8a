"use client";

import { useState } from "react";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { logTimeAction } from "../actions.ts";
import type { TimeChoices } from "../model/time-choices.ts";
import { TimeFields } from "./time-fields.tsx";

/** Writes down time on a ticket; it works before JavaScript arrives. */
export function LogTimeForm({
  ticketId,
  choices,
  measured,
}: {
  ticketId: string;
  choices: TimeChoices;
  /** What a paused timer of this ticket fills in. */
  measured?: { readonly id: string; readonly typed: Readonly<Record<string, string>> } | undefined;
}) {
  const [sent, setSent] = useState(0);
  return (
    <ActionForm
      // What is typed survives in the draft when a timer stops and fills in the rest.
      key={measured?.id ?? ""}
      action={logTimeAction}
      submit="Log time"
      sending="Logging…"
      draft={`time-${ticketId}`}
      label="Log time"
      onDone={() => setSent(sent + 1)}
    >
      <Hidden name="ticketId" value={ticketId} />
      {measured && <Hidden name="timerId" value={measured.id} />}
      <TimeFields key={sent} choices={choices} {...(measured ? { from: { typed: measured.typed } } : {})} />
    </ActionForm>
  );
}
