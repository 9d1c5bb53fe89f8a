import { type KeyboardEvent, useEffect, useRef } from "react";
import { minutes } from "#kernel/quantity.ts";
import { classes } from "#ui/classes.ts";
import { ClockTime } from "#ui/display/numbers.tsx";
import type { EditCell } from "../model/edit-grid.ts";

/** One cell of the grid: a link until scripts run; while it is typed into, a field; what is wrong stands below it. */
export function CellFace({
  place,
  label,
  cell,
  draft,
  isEditing,
  isAt,
  isScripted,
  onFocus,
  onKey,
  onInputKey,
  onType,
  onLeave,
}: {
  /** Its row and column. */
  place: string;
  label: string;
  cell: EditCell;
  /** What was typed and is not saved. */
  draft: { readonly text: string; readonly error?: string } | undefined;
  isEditing: boolean;
  /** Where the keyboard is. */
  isAt: boolean;
  /** Whether arrows move already; until then Tab goes to each link. */
  isScripted: boolean;
  onFocus: () => void;
  onKey: (event: KeyboardEvent) => void;
  onInputKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  onType: (text: string) => void;
  onLeave: (text: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isEditing) input.current?.focus();
  }, [isEditing]);
  const errorId = draft?.error ? `cell-${place.replace(" ", "-")}` : undefined;
  const trouble = draft?.error && (
    <span
      id={errorId}
      role="alert"
      className="absolute top-full right-0 z-20 w-56 whitespace-normal rounded-md bg-red-soft px-2 py-1 text-left text-red-ink text-xs shadow-float"
    >
      {draft.error}
    </span>
  );
  if (isEditing) {
    return (
      <span className="relative -mx-2 block">
        <input
          ref={input}
          value={draft?.text ?? ""}
          aria-label={label}
          inputMode="text"
          autoComplete="off"
          enterKeyHint="done"
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={onInputKey}
          onBlur={(event) => onLeave(event.currentTarget.value)}
          className="block h-7 w-full min-w-14 rounded-sm border border-accent bg-canvas px-1.5 text-right tabular outline-none"
        />
      </span>
    );
  }
  const words = cell.count > 1 ? `, ${cell.count} entries` : "";
  const shared = {
    "data-cell": place,
    "aria-describedby": errorId,
    tabIndex: isAt || !isScripted ? 0 : -1,
    onFocus,
    onKeyDown: onKey,
    className: classes(
      "relative -mx-2 flex h-7 min-w-14 items-center justify-end rounded-sm px-2 tabular focus-visible:-outline-offset-1",
      draft && "bg-red-soft text-red-ink",
      cell.href && "hover:bg-hover",
    ),
  };
  const face = (
    <>
      {draft?.text ? draft.text : cell.worked > 0 && <ClockTime of={minutes(cell.worked)} />}
      <span className="sr-only">{`${label}${words}`}</span>
    </>
  );
  return (
    <span className="relative block">
      {cell.href ? (
        <a {...shared} href={cell.href} data-stay="">
          {face}
        </a>
      ) : (
        <span {...shared}>{face}</span>
      )}
      {trouble}
    </span>
  );
}
