"use client";

import { type ReactNode, useEffect, useRef } from "react";

const fields = "textarea, select, input:not([type=hidden]):not([type=radio]):not([type=checkbox])";

// Whoever began to type before the scripts ran goes on typing where they are.
function isTypingIn(box: HTMLElement | null): boolean {
  const at = document.activeElement;
  const isText = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
  return isText && (box?.contains(at) === true || at.value !== at.defaultValue);
}

/** Gives the keyboard to the first field inside when it was asked for by name; nothing is taken when the page opens without. */
export function FocusWhenAsked({
  of,
  first,
  className,
  children,
}: {
  of: string | undefined;
  /** The field to begin with, where it is there. */
  first?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!of || isTypingIn(box.current)) return;
    const named = first && box.current?.querySelector<HTMLElement>(`[name="${first}"]`);
    (named || box.current?.querySelector<HTMLElement>(fields))?.focus();
  }, [of, first]);
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  );
}
