import { type ReactNode, useId } from "react";

/** A few words on hover and on focus, for what is not vital; the trigger inside must be focusable. */
export function Tooltip({ words, children }: { words: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <span className="group/tip relative inline-flex" aria-describedby={id}>
      {children}
      <span
        id={id}
        role="tooltip"
        className="pointer-events-none invisible absolute bottom-full left-1/2 z-40 mb-1.5 w-max max-w-64 -translate-x-1/2 rounded-sm bg-ink px-2 py-1 text-canvas text-xs opacity-0 transition-opacity delay-150 group-focus-within/tip:visible group-focus-within/tip:opacity-100 group-hover/tip:visible group-hover/tip:opacity-100"
      >
        {words}
      </span>
    </span>
  );
}
