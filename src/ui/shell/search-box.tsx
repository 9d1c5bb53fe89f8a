"use client";

import { type ComponentType, type FocusEvent, useRef, useState } from "react";
import { Icon } from "../icon.tsx";
import { search } from "../icons.ts";
import { Kbd } from "../kbd.tsx";
import type { PaletteProps } from "./palette.tsx";
import type { PaletteAct } from "./palette-acts.ts";

/** The id by which `/` and Ctrl+K reach the search. */
export const searchBoxId = "search-everything";

const load = () => import("./palette.tsx");

/**
 * The search of the whole product: a form of its own, which works before JavaScript. Once somebody types, what can be
 * done and what is found stand below it; that part comes when the field is first entered.
 */
export function SearchBox({
  action,
  name = "q",
  label = "Search or jump to…",
  acts = [],
}: {
  action: string;
  name?: string | undefined;
  label?: string | undefined;
  /** Places and acts that can be jumped to by their words. */
  acts?: readonly PaletteAct[] | undefined;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [loaded, setLoaded] = useState<{ Palette: ComponentType<PaletteProps> }>();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);

  async function enter() {
    setOpen(true);
    setTyped(field.current?.value ?? "");
    if (loaded) return;
    // Without it the search is still a search.
    const part = await load().catch(() => undefined);
    if (part) setLoaded({ Palette: part.Palette });
  }

  function leave(event: FocusEvent<HTMLElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  }

  const isShown = loaded !== undefined && isOpen && typed.trim() !== "";
  return (
    <search className="relative block w-full" onBlur={leave}>
      <form action={action} onSubmit={() => setOpen(false)}>
        <Icon of={search} size={15} className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-faint" />
        <input
          ref={field}
          id={searchBoxId}
          type="search"
          name={name}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          enterKeyHint="search"
          onFocus={enter}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setOpen(true);
          }}
          className="h-8 w-full rounded-md border border-transparent bg-sunken pr-16 pl-8 hover:border-line focus:border-accent focus:bg-canvas focus-visible:outline-offset-0 max-md:h-10 max-md:pr-2 max-md:text-lg"
        />
        <span className="pointer-events-none absolute inset-y-0 right-2 flex items-center max-md:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </form>
      {isShown && <loaded.Palette field={field} typed={typed} acts={acts} onDone={() => setOpen(false)} />}
    </search>
  );
}
