import { Button } from "#ui/button.tsx";
import { play, stop } from "#ui/icons.ts";
import { attachTimerAction, startTimerAction, stopTimerAction } from "../actions.ts";
import { formatTimer, type ShownTimer } from "../model/shown-timer.ts";
import { OnePressForm } from "./one-press-form.tsx";
import { Ticking } from "./ticking.tsx";

/** What a timer has to say where time is written down: start one, stop the one that runs, or write down what it measured. */
export function TimerOfTicket({
  ticketId,
  timer,
  call,
}: {
  ticketId: string;
  timer: ShownTimer | undefined;
  /** The timer of a call that has no ticket yet. */
  call: ShownTimer | undefined;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
      {timer?.isRunning && (
        <>
          <span>
            Your timer runs: <Ticking timer={timer} />
          </span>
          <OnePressForm action={stopTimerAction} fields={{ timerId: timer.id }} isQuiet>
            <Button type="submit" size="sm" icon={stop}>
              Stop and fill in
            </Button>
          </OnePressForm>
        </>
      )}
      {timer && !timer.isRunning && (
        <span>Your timer measured {formatTimer(timer.seconds)}. It ends when this is logged.</span>
      )}
      {!timer && (
        <OnePressForm action={startTimerAction} fields={{ ticketId }} isQuiet>
          <Button type="submit" size="sm" icon={play}>
            Start a timer
          </Button>
        </OnePressForm>
      )}
      {call && (
        <OnePressForm action={attachTimerAction} fields={{ timerId: call.id, ticketId }}>
          <Button type="submit" size="sm">
            Count the call’s {formatTimer(call.seconds)} here
          </Button>
        </OnePressForm>
      )}
    </div>
  );
}
