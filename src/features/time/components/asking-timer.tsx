"use client";

import { Anchor } from "#ui/anchor.tsx";
import { Button } from "#ui/button.tsx";
import { confirmTimerAction } from "../actions.ts";
import type { ShownTimer } from "../model/shown-timer.ts";
import { OnePressForm } from "./one-press-form.tsx";

/** What a timer asks that runs for long: the evidence, yes at once, and the way to every other answer. */
export function AskingTimer({ timer }: { timer: ShownTimer }) {
  const { evidence = "" } = timer;
  return (
    <div className="flex min-w-0 items-center gap-2 whitespace-nowrap rounded-sm bg-amber-soft py-0.5 pr-0.5 pl-2 text-amber-ink text-sm">
      <Anchor href="/timer" title={evidence} className="flex min-w-0 gap-1 pr-1.5 hover:underline">
        <span className="font-medium">Still working?</span>
        {evidence !== "" && <span className="max-w-64 truncate max-wide:sr-only">{evidence}</span>}
      </Anchor>
      <OnePressForm action={confirmTimerAction} fields={{ timerId: timer.id }} isQuiet>
        <Button type="submit" size="sm" className="max-md:hidden">
          Yes
        </Button>
      </OnePressForm>
    </div>
  );
}
