"use client";

import { type DragEvent, type KeyboardEvent, type ReactNode, useRef } from "react";

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("li[data-item]") : null;

/** Puts an item before another one by the form that its buttons use. */
function move(formId: string, itemId: string, beforeId: string): void {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return;
  const button = document.createElement("button");
  button.name = "move";
  button.value = `${itemId}:${beforeId}`;
  button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
  button.remove();
}

/** A list whose rows can be dragged, and moved with Alt and the arrows; without JavaScript its buttons do the same. */
export function ArrangeList({ formId, children }: { formId: string; children: ReactNode }) {
  const dragged = useRef<HTMLElement>(null);

  function mark(event: DragEvent<HTMLOListElement>) {
    const row = rowOf(event.target);
    if (!dragged.current || !row) return;
    event.preventDefault();
    for (const other of event.currentTarget.querySelectorAll("[data-over]")) delete (other as HTMLElement).dataset.over;
    if (row !== dragged.current) row.dataset.over = isBelow(dragged.current, row) ? "after" : "before";
  }

  function drop(event: DragEvent<HTMLOListElement>) {
    const row = rowOf(event.target);
    const item = dragged.current;
    if (!item || !row || row === item) return;
    event.preventDefault();
    const before = isBelow(item, row) ? row.nextElementSibling : row;
    move(formId, item.dataset.item ?? "", before instanceof HTMLElement ? (before.dataset.item ?? "") : "");
  }

  function end(event: DragEvent<HTMLOListElement>) {
    dragged.current = null;
    for (const row of event.currentTarget.querySelectorAll<HTMLElement>("[data-over]")) delete row.dataset.over;
  }

  function press(event: KeyboardEvent<HTMLOListElement>) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    const button = rowOf(event.target)?.querySelector<HTMLElement>(`[data-move=${event.key}]`);
    if (!button) return;
    event.preventDefault();
    button.click();
    button.focus();
  }

  return (
    <ol
      onDragStart={(event) => {
        dragged.current = rowOf(event.target);
        event.dataTransfer.effectAllowed = "move";
      }}
      onDragOver={mark}
      onDrop={drop}
      onDragEnd={end}
      onKeyDown={press}
      className="grid grid-cols-[minmax(0,1fr)] border-line border-t"
    >
      {children}
    </ol>
  );
}

function isBelow(item: Element, row: Element): boolean {
  return Boolean(item.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
}
