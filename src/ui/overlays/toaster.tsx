"use client";

import { useEffect, useLayoutEffect, useState } from "react";
import { TextLink } from "../anchor.tsx";
import { Button, IconButton } from "../button.tsx";
import { Icon } from "../icon.tsx";
import { alert, checkCircle, cross } from "../icons.ts";
import { type Toast, toastEvent } from "./toast.ts";

const shownFor = 6000;

/** Where short messages appear; the shell has one. */
export function Toaster() {
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([]);

  useEffect(() => {
    let last = 0;
    const show = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      last += 1;
      const id = last;
      setToasts((now) => [...now.slice(-2), { ...event.detail, id }]);
      setTimeout(() => setToasts((now) => now.filter((one) => one.id !== id)), shownFor);
    };
    addEventListener(toastEvent, show);
    return () => removeEventListener(toastEvent, show);
  }, []);

  const newest = toasts.findLast((one) => one.undo);
  // Before it is seen: whoever sees a toast may take it back at once.
  useLayoutEffect(() => {
    if (!newest) return;
    const undo = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
      if (typing || event.key !== "z" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      newest.undo?.();
      setToasts((now) => now.filter((one) => one !== newest));
    };
    addEventListener("keydown", undo);
    return () => removeEventListener("keydown", undo);
  }, [newest]);

  return (
    <div
      aria-live="polite"
      data-screen-only
      className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex flex-col items-center gap-2 px-3 max-md:bottom-20"
    >
      {toasts.map((one) => (
        <div
          key={one.id}
          className="pointer-events-auto flex min-h-10 max-w-lg animate-rise items-center gap-2 rounded-lg bg-raised py-1 pr-1 pl-3 shadow-float"
        >
          <Icon
            of={one.kind === "bad" ? alert : checkCircle}
            className={one.kind === "bad" ? "text-red-ink" : "text-green-ink"}
          />
          <span className="min-w-0 pr-1">
            {one.message} {one.link && <TextLink href={one.link.href}>{one.link.label}</TextLink>}
          </span>
          {one.undo && (
            <Button
              look="quiet"
              size="sm"
              onClick={() => {
                one.undo?.();
                setToasts((now) => now.filter((other) => other !== one));
              }}
            >
              Undo
            </Button>
          )}
          <IconButton
            icon={cross}
            label="Close"
            size="sm"
            onClick={() => setToasts((now) => now.filter((other) => other !== one))}
          />
        </div>
      ))}
    </div>
  );
}
