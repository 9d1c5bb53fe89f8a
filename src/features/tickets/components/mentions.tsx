"use client";

import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

const most = 6;

/** The names that go on from what stands behind the last @ before the caret; none when nobody is being called. */
export function namesFor(before: string, people: readonly string[]): { typed: string; names: readonly string[] } {
  const typed = /(?:^|[\s(])@([\p{L}\p{N}' -]{0,40})$/u.exec(before)?.[1];
  if (typed === undefined) return { typed: "", names: [] };
  const wanted = typed.toLowerCase();
  const names = people.filter((name) => {
    const lower = name.toLowerCase();
    return lower !== wanted && (lower.startsWith(wanted) || lower.split(" ").some((part) => part.startsWith(wanted)));
  });
  return { typed, names: names.slice(0, most) };
}

/** Offers colleagues' names while "@" is typed: arrows choose, Enter or Tab takes. */
export function Mentions({ box, people }: { box: RefObject<HTMLElement | null>; people: readonly string[] }) {
  const [offer, setOffer] = useState<{ typed: string; names: readonly string[] }>({ typed: "", names: [] });
  const [at, setAt] = useState(0);
  const { names, typed } = offer;

  function take(name: string) {
    const text = box.current?.querySelector("textarea");
    if (!text) return;
    text.focus();
    const caret = text.selectionStart;
    text.setSelectionRange(caret - typed.length, caret);
    document.execCommand("insertText", false, `${name} `);
    setOffer({ typed: "", names: [] });
  }

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      setOffer(namesFor(target.value.slice(Math.max(0, target.selectionStart - 60), target.selectionStart), people));
      setAt(0);
    };
    const leave = () => setOffer({ typed: "", names: [] });
    element.addEventListener("input", look);
    element.addEventListener("focusout", leave);
    return () => {
      element.removeEventListener("input", look);
      element.removeEventListener("focusout", leave);
    };
  }, [box, people]);

  // Before they are seen: whoever sees the names may press a key at once.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || names.length === 0) return;
    const choose = (event: KeyboardEvent) => {
      if (event.key === "ArrowDown") setAt((at + 1) % names.length);
      else if (event.key === "ArrowUp") setAt((at + names.length - 1) % names.length);
      else if ((event.key === "Enter" || event.key === "Tab") && !event.ctrlKey) take(names[at] ?? "");
      else if (event.key === "Escape") setOffer({ typed: "", names: [] });
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener("keydown", choose);
    return () => element.removeEventListener("keydown", choose);
  });

  if (names.length === 0) return null;
  return (
    <div
      role="listbox"
      aria-label="Colleagues to call"
      className="absolute top-full left-2 z-20 -mt-8 grid min-w-48 rounded-lg bg-raised p-1 shadow-float"
    >
      {names.map((name, index) => (
        <button
          key={name}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(name)}
          className="rounded-sm px-2 py-1 text-left hover:bg-hover aria-selected:bg-accent-soft"
        >
          {name}
        </button>
      ))}
    </div>
  );
}
