"use client";

import { type ReactNode, useId, useRef } from "react";
import { classes } from "../classes.ts";
import { Nothing } from "../display/nothing.tsx";
import { place } from "../overlays/place.ts";

/** A name and its value; a press on the value opens the form that changes it, also before JavaScript. */
export function EditInPlace({ name, value, children }: { name: string; value: ReactNode; children: ReactNode }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className="grid min-h-7 grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-2 py-0.5">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">
        <button
          ref={button}
          type="button"
          popoverTarget={id}
          className={classes(
            "-mx-1.5 flex min-h-7 max-w-full items-center rounded-md px-1.5 text-left hover:bg-hover max-md:min-h-11",
            "break-words",
          )}
        >
          <span className="sr-only">Change {name}: </span>
          {value ?? <Nothing />}
        </button>
        <div
          id={id}
          popover="auto"
          onToggle={(event) => {
            if (event.newState !== "open" || !button.current) return;
            place(event.currentTarget, button.current, false);
            event.currentTarget.querySelector<HTMLElement>("select, input:not([type=hidden]), textarea")?.focus();
          }}
          className="float w-72 overflow-visible p-3 text-base"
        >
          {children}
        </div>
      </dd>
    </div>
  );
}
