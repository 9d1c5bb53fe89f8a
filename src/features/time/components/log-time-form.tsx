"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type ChosenNames, NoteRecipients } from "#features/tickets/components/note-recipients.tsx";
import type { RecipientChoice } from "#features/tickets/queries/note-choices.ts";
import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { logTimeForAction, logTimeInPlaceAction } from "../actions.ts";
import type { TimeChoices } from "../model/time-choices.ts";
import { TimeFields } from "./time-fields.tsx";

/** Writes down time on a ticket, with what happens to the ticket and who is mailed in the same save; it works before JavaScript arrives. */
export function LogTimeForm({
  ticketId,
  choices,
  recipients,
  measured,
  worker,
}: {
  ticketId: string;
  choices: TimeChoices;
  /** Who on the ticket can be mailed. */
  recipients: readonly RecipientChoice[];
  /** What a paused timer of this ticket fills in. */
  measured?:
    | { readonly id: string; readonly seconds: number; readonly typed: Readonly<Record<string, string>> }
    | undefined;
  /** For whom it is written down, when not for oneself. */
  worker?: { readonly id: string; readonly name: string } | undefined;
}) {
  const router = useRouter();
  const [sent, setSent] = useState(0);
  const [chosen, setChosen] = useState<ChosenNames>({});
  const { status, statuses } = choices;

  function startAgain() {
    setSent(sent + 1);
    setChosen({});
    // That it is saved is told first; what it changed around the form follows.
    if (!worker) router.refresh();
  }

  return (
    <ActionForm
      // What is typed survives in the draft when a timer stops and fills in the rest.
      key={measured?.id ?? worker?.id ?? ""}
      action={worker ? logTimeForAction : logTimeInPlaceAction}
      submit={worker ? `Log time for ${worker.name}` : "Log time"}
      sending="Logging…"
      draft={worker ? `time-${ticketId}-${worker.id}` : `time-${ticketId}`}
      label="Log time"
      onDone={startAgain}
    >
      <Hidden name="ticketId" value={ticketId} />
      {worker && <Hidden name="personId" value={worker.id} />}
      {measured && (
        <>
          <Hidden name="timerId" value={measured.id} />
          <Hidden name="timerSeconds" value={measured.seconds} />
        </>
      )}
      <TimeFields
        key={sent}
        choices={choices}
        mailed={Object.values(chosen).flat()}
        {...(measured ? { from: { typed: measured.typed } } : {})}
      />
      <div key={`beside ${sent}`} className="grid gap-1">
        <FieldRow>
          {status && statuses.length > 0 && (
            <>
              <Hidden name="wasStatusId" value={status.id} />
              <Select
                name="statusId"
                label="Status of the ticket"
                className="w-52!"
                empty={`Stays ${status.name}`}
                options={statuses}
              />
            </>
          )}
          <Checkbox
            name="appendToResolution"
            label="Append the summary to the resolution"
            className="self-end sm:pb-1.5"
          />
        </FieldRow>
        <NoteRecipients
          choices={recipients}
          isInternal={false}
          what="summary"
          onChosen={(key, names) => setChosen((before) => ({ ...before, [key]: names }))}
        />
      </div>
    </ActionForm>
  );
}
