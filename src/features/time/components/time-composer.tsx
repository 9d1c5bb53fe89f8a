import type { RecipientChoice } from "#features/tickets/queries/note-choices.ts";
import type { ShownTimer } from "../model/shown-timer.ts";
import type { TimeChoices } from "../model/time-choices.ts";
import { spanMeasured } from "../model/timer.ts";
import { ShownTimeForm } from "./shown-time-form.tsx";
import { TimerOfTicket } from "./timer-of-ticket.tsx";
import { type TimeOf, WhoseTime } from "./whose-time.tsx";

/** Measuring work on a ticket and writing it down: a paused timer of this ticket fills in the form. */
export function TimeComposer({
  ticketId,
  choices,
  recipients,
  timers,
  of,
}: {
  ticketId: string;
  choices: TimeChoices;
  /** Who on the ticket can be mailed. */
  recipients: readonly RecipientChoice[];
  /** One's own timers, wherever they run. */
  timers: readonly ShownTimer[];
  /** Whose time it is. */
  of: TimeOf;
}) {
  const timer = timers.find((one) => one.ticketId === ticketId);
  const measured =
    timer && timer.pausedAt !== null
      ? {
          id: timer.id,
          seconds: timer.seconds,
          typed: { ...spanMeasured(timer.seconds, new Date(timer.pausedAt), choices.timeZone) },
        }
      : undefined;
  return (
    <div className="grid gap-3">
      <WhoseTime {...of} />
      {!of.worker && (
        <TimerOfTicket ticketId={ticketId} timer={timer} call={timers.find((one) => one.ticketId === null)} />
      )}
      <ShownTimeForm
        ticketId={ticketId}
        choices={choices}
        recipients={recipients}
        measured={measured}
        worker={of.worker}
      />
    </div>
  );
}
