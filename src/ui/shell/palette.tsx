"use client";

import { type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import { Anchor } from "../anchor.tsx";
import { classes } from "../classes.ts";
import { useOptions } from "../forms/options.ts";
import { Icon } from "../icon.tsx";
import { arrowRight } from "../icons.ts";
import { Kbd } from "../kbd.tsx";
import { actsMeant, type PaletteAct, takesTyped } from "./palette-acts.ts";

export interface PaletteProps {
  field: RefObject<HTMLInputElement | null>;
  typed: string;
  acts: readonly PaletteAct[];
  onDone: () => void;
}

const shortest = 2;

/** What can be done and what is found, below the search: walked with the arrow keys, Enter takes, and Enter on none searches. */
export function Palette({ field, typed, acts, onDone }: PaletteProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ typed, index: -1 });
  const { found } = useOptions([], typed.trim().length < shortest ? undefined : "/api/search", typed, true);
  const meant = actsMeant(acts, typed);
  const count = meant.length + found.length;
  // What was typed on changes what is below: nothing is chosen any more.
  const chosen = at.typed === typed ? Math.min(at.index, count - 1) : -1;

  // Before it is seen: whoever sees what was found may press a key at once.
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    const keys = (event: KeyboardEvent) => {
      if (event.key === "Escape") return onDone();
      if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        list.current?.querySelectorAll<HTMLElement>("[role=option]")[chosen]?.click();
        return;
      }
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step === 0 || count === 0) return;
      event.preventDefault();
      setAt({ typed, index: chosen < 0 && step < 0 ? count - 1 : (chosen + step + count) % count });
    };
    input.addEventListener("keydown", keys);
    return () => input.removeEventListener("keydown", keys);
  }, [field, typed, chosen, count, onDone]);

  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    const attributes = {
      role: "combobox",
      "aria-expanded": String(count > 0),
      "aria-controls": id,
      "aria-autocomplete": "list",
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    if (chosen < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${id}-${chosen}`);
    return () => {
      for (const name of [...Object.keys(attributes), "aria-activedescendant"]) input.removeAttribute(name);
    };
  }, [field, id, count, chosen]);

  function take(act: PaletteAct) {
    onDone();
    const element = act.press ? document.getElementById(act.press) : null;
    if (!element) return;
    if (takesTyped(act, typed)) element.dataset.typed = typed.trim();
    if (field.current) field.current.value = "";
    element.click();
  }

  const face = (index: number) =>
    classes(
      "flex min-h-8 w-full cursor-default items-center gap-2.5 rounded-sm px-2 py-1 text-left text-ink hover:bg-hover max-md:min-h-11",
      index === chosen && "bg-accent-soft",
    );
  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: "option",
    "aria-selected": index === chosen,
    tabIndex: -1,
  });

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Found"
      className={classes(
        "absolute inset-x-0 top-full z-40 mt-1 max-h-[70dvh] overflow-y-auto rounded-lg bg-raised p-1 shadow-float md:w-[28rem]",
        count === 0 && "hidden",
      )}
      onMouseDown={(event) => event.preventDefault()}
    >
      {meant.map((act, index) =>
        act.href ? (
          <Anchor key={act.label} href={act.href} onClick={onDone} className={face(index)} {...option(index)}>
            <ActFace act={act} typed={typed} />
          </Anchor>
        ) : (
          <button key={act.label} type="button" onClick={() => take(act)} className={face(index)} {...option(index)}>
            <ActFace act={act} typed={typed} />
          </button>
        ),
      )}
      {found.map(({ value, label, hint }, index) => (
        <Anchor
          key={value}
          href={value}
          onClick={onDone}
          className={face(meant.length + index)}
          {...option(meant.length + index)}
        >
          <span className="min-w-0 flex-1 truncate">{label}</span>
          {hint && <span className="max-w-[55%] truncate text-muted text-xs tabular">{hint}</span>}
        </Anchor>
      ))}
    </div>
  );
}

function ActFace({ act, typed }: { act: PaletteAct; typed: string }) {
  return (
    <>
      <Icon of={act.icon ?? arrowRight} size={15} className="text-muted" />
      <span className="min-w-0 flex-1 truncate">
        {act.label}
        {takesTyped(act, typed) && <span className="ml-1.5 text-muted">“{typed.trim()}”</span>}
      </span>
      {act.keys && <Kbd>{act.keys}</Kbd>}
    </>
  );
}
