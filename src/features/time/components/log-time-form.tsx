"use client";

import { useState } from "react";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { logTimeAction } from "../actions.ts";
import type { TimeChoices } from "../model/time-choices.ts";
import { type ShownTimer, spanMeasured } from "../model/timer.ts";
import { TimeFields } from "./time-fields.tsx";
import { TimerOfTicket } from "./timer-of-ticket.tsx";

/** Writes down time on a ticket; it works before JavaScript arrives. A paused timer of this ticket fills it in. */
export function LogTimeForm({
  ticketId,
  choices,
  timers,
}: {
  ticketId: string;
  choices: TimeChoices;
  /** One's own timers, wherever they run. */
  timers: readonly ShownTimer[];
}) {
  const [sent, setSent] = useState(0);
  const timer = timers.find((one) => one.ticketId === ticketId);
  const measured =
    timer && timer.pausedAt !== null
      ? { id: timer.id, typed: { ...spanMeasured(timer.seconds, new Date(timer.pausedAt), choices.timeZone) } }
      : undefined;
  return (
    <div className="grid gap-3">
      <TimerOfTicket ticketId={ticketId} timer={timer} call={timers.find((one) => one.ticketId === null)} />
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
    </div>
  );
}
