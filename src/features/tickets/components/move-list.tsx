"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Icon } from "#ui/icon.tsx";
import { check } from "#ui/icons.ts";
import type { BoardColumn } from "../model/board.ts";
import { statusClasses } from "./ticket-words.tsx";

const patience = 700;

/** The columns that a card can be moved to, as a list to choose from by keys or by a press. */
export default function MoveList({
  number,
  columns,
  here,
  button,
  onClose,
}: {
  number: string;
  columns: readonly BoardColumn[];
  here: string;
  /** What it opens beside. */
  button: HTMLElement;
  /** With the chosen column, or without one. */
  onClose: (key: string | undefined) => void;
}) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const chosen = useRef<string>(undefined);
  const typed = useRef({ letters: "", since: 0 });
  const options = columns.filter(({ takes, key }) => takes !== "nothing" || key === here);
  const [at, setAt] = useState(options.findIndex(({ key }) => key === here));

  useEffect(() => {
    const float = panel.current;
    if (!float) return;
    float.showPopover();
    const { left, bottom, top } = button.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = float;
    // It opens beside what was pressed, which the browser does not know.
    float.style.setProperty("position-area", "none");
    float.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
    float.style.top = `${bottom + 4 + offsetHeight > innerHeight ? Math.max(8, top - 4 - offsetHeight) : bottom + 4}px`;
    list.current?.focus({ preventScroll: true });
  }, [button]);

  function pick(index: number) {
    const key = options[index]?.key;
    chosen.current = key === here ? undefined : key;
    panel.current?.hidePopover();
  }

  function press(event: KeyboardEvent) {
    const go = (index: number) => {
      event.preventDefault();
      const next = Math.min(Math.max(index, 0), options.length - 1);
      setAt(next);
      list.current?.children[next]?.scrollIntoView({ block: "nearest" });
    };
    if (event.key === "ArrowDown") go(at + 1);
    else if (event.key === "ArrowUp") go(at - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(options.length - 1);
    else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      pick(at);
    } else if (event.key === "Tab") panel.current?.hidePopover();
    else if (event.key.length === 1) go(namedBy(event.key.toLowerCase(), event.timeStamp));
  }

  /** Letters typed one after the other are the beginning of a name; the same one again goes on to the next such name. */
  function namedBy(letter: string, time: number): number {
    const { letters, since } = typed.current;
    const now = time - since < patience && letters !== letter ? letters + letter : letter;
    typed.current = { letters: now, since: time };
    const first = now.length > 1 ? at : at + 1;
    const behind = [...options.keys()].map((index) => (first + index) % options.length);
    return behind.find((index) => options[index]?.name.toLowerCase().startsWith(now)) ?? at;
  }

  return (
    <div
      ref={panel}
      popover="auto"
      data-unsaved
      className="float w-60"
      onToggle={(event) => event.newState === "closed" && onClose(chosen.current)}
    >
      <p id={`${id}-name`} className="px-2 pt-1.5 pb-1 text-muted text-xs tabular">
        Move {number} to
      </p>
      <ul
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list to choose from that may hold any marks
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-name`}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={press}
        className="outline-none"
      >
        {options.map(({ key, name, tone, takes }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys
          <li
            key={key}
            id={`${id}-${index}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list
            role="option"
            tabIndex={-1}
            aria-selected={key === here}
            onClick={() => pick(index)}
            onPointerMove={() => setAt(index)}
            className={`flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-sm px-2 max-md:min-h-11 ${index === at ? "bg-accent-soft" : ""}`}
          >
            <span className={`min-w-0 flex-1 truncate ${tone ? statusClasses(tone) : ""}`}>
              {name}
              {takes === "done" && "…"}
            </span>
            {key === here && <Icon of={check} className="text-accent-ink" />}
          </li>
        ))}
      </ul>
    </div>
  );
}
