"use client";

import { idle } from "#kernel/form-state.ts";
import { TextLink } from "#ui/anchor.tsx";
import { IconButton, IconLink } from "#ui/button.tsx";
import { classes } from "#ui/classes.ts";
import { pause, play, stop, trash } from "#ui/icons.ts";
import { Menu, MenuHeading, MenuItem, MenuLine } from "#ui/overlays/menu.tsx";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";
import {
  discardTimerAction,
  pauseTimerAction,
  restoreTimerAction,
  resumeTimerAction,
  stopTimerAction,
} from "../actions.ts";
import { formatTimer, type ShownTimer } from "../model/shown-timer.ts";
import { AskingTimer } from "./asking-timer.tsx";
import { OnePressForm } from "./one-press-form.tsx";
import { Ticking } from "./ticking.tsx";
import { useAsking } from "./use-asking.ts";

/** The work that is being measured, on every page: its ticket, its time, pause and stop; and those that were paused before. */
export function TimerBar({ timers }: { timers: readonly ShownTimer[] }) {
  const [timer, ...others] = timers;
  const asks = useAsking(timer);
  if (!timer) return null;
  const fields = { timerId: timer.id };
  return (
    <section aria-label="Timer" className="flex h-8 items-center gap-1 rounded-md border border-line pr-0.5 pl-2.5">
      <span
        aria-hidden="true"
        className={classes("size-2 shrink-0 rounded-full", timer.isRunning ? "bg-green" : "border border-muted")}
      />
      <TextLink href={placeOf(timer)} className="text-sm tabular">
        {nameOf(timer)}
      </TextLink>
      <span aria-hidden="true" className="text-faint">
        ·
      </span>
      <span className={classes("text-sm", !timer.isRunning && "text-muted")}>
        <Ticking timer={timer} />
      </span>
      {asks && <AskingTimer timer={timer} />}
      <span className={classes("flex items-center", asks && "max-md:hidden")}>
        <OnePressForm action={timer.isRunning ? pauseTimerAction : resumeTimerAction} fields={fields} isQuiet>
          <IconButton
            type="submit"
            size="sm"
            id="timer-pause"
            icon={timer.isRunning ? pause : play}
            label={timer.isRunning ? "Pause the timer" : "Resume the timer"}
          />
        </OnePressForm>
        {timer.number && timer.isRunning && (
          <OnePressForm action={stopTimerAction} fields={fields} isQuiet>
            <IconButton type="submit" id="timer-stop" size="sm" icon={stop} label="Stop and log the time" />
          </OnePressForm>
        )}
        {timer.number && !timer.isRunning && (
          <IconLink
            id="timer-stop"
            href={`/tickets/${timer.number}?add=time#composer`}
            size="sm"
            icon={stop}
            label="Log the time"
          />
        )}
      </span>
      <Menu
        label={others.length > 0 ? `+${others.length}` : ""}
        title="More about timers"
        look="quiet"
        size="sm"
        arrow
        end
      >
        <OnePressForm action={discardTimerAction} fields={fields} undo={() => restored(timer.id)}>
          <MenuItem icon={trash} danger>
            Discard this timer
          </MenuItem>
        </OnePressForm>
        {others.length > 0 && (
          <>
            <MenuLine />
            <MenuHeading>Paused</MenuHeading>
            {others.map((other) => (
              <OnePressForm key={other.id} action={resumeTimerAction} fields={{ timerId: other.id }} isQuiet>
                <MenuItem icon={play}>
                  Resume {nameOf(other)} · {formatTimer(other.seconds)}
                </MenuItem>
              </OnePressForm>
            ))}
          </>
        )}
      </Menu>
      <Shortcuts keys={keys} />
    </section>
  );
}

const keys = [
  { keys: "p", label: "Pause or resume the timer", press: "timer-pause" },
  { keys: "s", label: "Stop the timer and log the time", press: "timer-stop" },
];
const nameOf = ({ number }: ShownTimer) => number ?? "Call";
const placeOf = ({ number }: ShownTimer) => (number ? `/tickets/${number}` : "/tickets/new");

function restored(timerId: string) {
  const data = new FormData();
  data.set("timerId", timerId);
  return restoreTimerAction(idle, data);
}
