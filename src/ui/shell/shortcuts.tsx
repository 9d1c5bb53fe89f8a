"use client";

import type { Route } from "next";
import { useEffect, useLayoutEffect, useState } from "react";
import { isOnTheWay, useGoing } from "../going.ts";
import { Kbd } from "../kbd.tsx";
import { Dialog, openDialog } from "../overlays/dialog.tsx";

/** A key, two after each other ("g t"), or a digit with Alt ("Alt+1"): goes to `href`, or presses or focuses the element with the id `press`. */
export interface Shortcut {
  keys: string;
  label: string;
  href?: string | undefined;
  press?: string | undefined;
  /** It means this while the page is shown, whatever it means elsewhere. */
  isOfPage?: boolean | undefined;
}

// Of those that share a key the one of the page counts, else the latest.
const known = new Map<string, readonly Shortcut[]>();
const meant = (keys: string) => known.get(keys)?.[0];
const helpId = "shortcuts";
const patience = 1000;

/** Adds keys while this part of a page is shown; renders nothing. */
export function Shortcuts({ keys }: { keys: readonly Shortcut[] }) {
  // Before the page is seen: whoever sees it may press its keys at once.
  useLayoutEffect(() => {
    for (const one of keys) {
      const others = known.get(one.keys) ?? [];
      const before = one.isOfPage ? [] : others.filter(({ isOfPage }) => isOfPage);
      known.set(one.keys, [...before, one, ...others.filter((other) => !before.includes(other))]);
    }
    return () => {
      for (const one of keys) known.set(one.keys, known.get(one.keys)?.filter((other) => other !== one) ?? []);
    };
  }, [keys]);
  return null;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [role=menu]"));

/** Listens to the keyboard for the whole shell, and shows all keys on "?". */
export function Keyboard() {
  const go = useGoing();
  const [listed, setListed] = useState<Shortcut[]>([]);

  useEffect(() => {
    let first = "";
    let since = 0;
    const listen = (event: KeyboardEvent) => {
      const search = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      // A digit with Alt is a sign of its own on some keyboards, so its place counts; it works from a field too.
      const digit = event.altKey && !event.ctrlKey && !event.metaKey && /^Digit(\d)$/.exec(event.code)?.[1];
      if (!search && !digit && (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.key === "?") {
        setListed([...known.values()].flatMap(([first]) => first ?? []));
        openDialog(helpId);
        return;
      }
      const pair = Date.now() - since < patience ? `${first} ${event.key}` : "";
      const key = search ? "/" : digit ? `Alt+${digit}` : event.key;
      const match = meant(search || digit ? key : pair) ?? meant(key);
      first = event.key;
      since = Date.now();
      if (!match) return;
      event.preventDefault();
      since = 0;
      if (match.href) go(match.href as Route);
      // Whoever goes on to the next thing and decides at once means the next one, which is not shown yet.
      else if (match.press && !isOnTheWay()) press(match.press);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [go]);

  return (
    <Dialog id={helpId} title="Keyboard shortcuts">
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
        {listed.map((one) => (
          <div key={one.keys} className="contents">
            <dt>{one.label}</dt>
            <dd className="flex items-center gap-1">
              {one.keys.split(" ").map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
        <dt>This list</dt>
        <dd>
          <Kbd>?</Kbd>
        </dd>
      </dl>
    </Dialog>
  );
}

function press(id: string) {
  const element = document.getElementById(id);
  if (element?.matches("input, textarea, select")) element.focus();
  else element?.click();
}
