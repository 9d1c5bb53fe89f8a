"use client";

import { idle } from "#kernel/form-state.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Button } from "#ui/button.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { trash } from "#ui/icons.ts";
import { FieldRow, Section } from "#ui/layout/panel.tsx";
import { confirmTimerAction, discardTimerAction, restoreTimerAction, stopTimerAtAction } from "../actions.ts";
import type { RunningTimer } from "../queries/asking-timer.ts";
import { OnePressForm } from "./one-press-form.tsx";

/** The question of a timer that runs, with every answer to it; it works before JavaScript arrives. */
export function TimerQuestion({ timer }: { timer: RunningTimer }) {
  const { id, number, title, started, evidence, lastActivity, now } = timer;
  const fields = { timerId: id };
  const isOneDay = started.day === now.day;
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <p className="text-lg">
          {number ? <TextLink href={`/tickets/${number}`}>{number}</TextLink> : "A call"}
          {number && ` ${title}`}
        </p>
        <p className="text-muted">Your timer has been running since {started.words}.</p>
        <p className="font-medium">{evidence}.</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <OnePressForm action={confirmTimerAction} fields={fields}>
          <Button type="submit" look="primary">
            Still working
          </Button>
        </OnePressForm>
        {lastActivity && (
          <OnePressForm
            action={stopTimerAtAction}
            fields={{ ...fields, stoppedOn: lastActivity.day, stoppedAt: lastActivity.time }}
          >
            <Button type="submit">Stopped {lastActivity.words.replace("today ", "at ")}</Button>
          </OnePressForm>
        )}
        <OnePressForm action={discardTimerAction} fields={fields} undo={() => restored(id)}>
          <Button type="submit" look="quiet" icon={trash}>
            Discard it
          </Button>
        </OnePressForm>
      </div>
      <Section title="Stopped at another time" framed>
        <ActionForm
          action={stopTimerAtAction}
          submit="Stop and fill in the entry"
          look="secondary"
          label="When it was stopped"
          className="grid gap-3 p-3"
        >
          <Hidden name="timerId" value={id} />
          {isOneDay && <Hidden name="stoppedOn" value={now.day} />}
          <FieldRow>
            {!isOneDay && (
              <Field
                name="stoppedOn"
                label="Day"
                type="date"
                width="short"
                required
                min={started.day}
                max={now.day}
                defaultValue=""
              />
            )}
            <Field name="stoppedAt" label="Time" type="time" width="short" required />
          </FieldRow>
          <p className="text-muted text-sm">
            What ran after that is not counted. The entry opens with the rest filled in.
          </p>
        </ActionForm>
      </Section>
    </div>
  );
}

/** Brings back the timer that was discarded last. */
export function RestoreTimer({ timerId }: { timerId: string }) {
  return (
    <OnePressForm action={restoreTimerAction} fields={{ timerId }}>
      <Button type="submit">Bring the discarded timer back</Button>
    </OnePressForm>
  );
}

function restored(timerId: string) {
  const data = new FormData();
  data.set("timerId", timerId);
  return restoreTimerAction(idle, data);
}
