import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** How far a mouse goes before it drags, and how long a finger rests: a shorter touch scrolls. */
const startsAfterPixels = 6;
const startsAfterMs = 280;
const edge = 56;

interface Drag {
  readonly card: HTMLElement;
  readonly pointer: number;
  readonly from: { readonly x: number; readonly y: number };
  at: { x: number; y: number };
  ghost?: HTMLElement;
  over?: HTMLElement | undefined;
}

/** Lets the cards of a board be dragged to another column by mouse, pen or a finger that rests on one first; Escape gives up. */
export function useBoardDrag(
  frame: RefObject<HTMLElement | null>,
  isOffered: boolean,
  onDrop: (cardId: string, columnKey: string) => void,
): void {
  const drop = useRef(onDrop);
  useLayoutEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    const board = frame.current;
    if (!board || !isOffered) return;
    const leave = new AbortController();
    const { signal } = leave;
    let drag: Drag | undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;

    const end = (isDropped: boolean) => {
      clearTimeout(rest);
      const done = drag;
      drag = undefined;
      if (!done?.ghost) return;
      done.ghost.remove();
      delete done.card.dataset.dragged;
      delete board.dataset.dragging;
      const { card } = done.card.dataset;
      const column = done.over?.dataset.column;
      mark(done, undefined);
      // The press that ends here is no click.
      addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", swallow, { capture: true }));
      if (isDropped && card && column) drop.current(card, column);
    };

    const begin = () => {
      if (!drag || drag.ghost) return;
      drag.ghost = ghostOf(drag.card);
      drag.card.dataset.dragged = "";
      board.dataset.dragging = "";
      getSelection()?.removeAllRanges();
      follow(drag);
      const scroll = () => {
        if (!drag?.ghost) return;
        scrollAtEdges(board, drag);
        requestAnimationFrame(scroll);
      };
      requestAnimationFrame(scroll);
    };

    board.addEventListener(
      "pointerdown",
      (event) => {
        const target = event.target instanceof Element ? event.target : undefined;
        const card = target?.closest<HTMLElement>("[data-card]");
        if (!card || drag || event.button !== 0 || target?.closest(".card-move")) return;
        const at = { x: event.clientX, y: event.clientY };
        drag = { card, pointer: event.pointerId, from: at, at };
        if (event.pointerType === "touch") rest = setTimeout(begin, startsAfterMs);
      },
      { signal },
    );
    addEventListener(
      "pointermove",
      (event) => {
        if (!drag || event.pointerId !== drag.pointer) return;
        drag.at = { x: event.clientX, y: event.clientY };
        const isFar = Math.hypot(drag.at.x - drag.from.x, drag.at.y - drag.from.y) > startsAfterPixels;
        if (!drag.ghost && isFar) {
          if (event.pointerType === "touch") return end(false);
          begin();
        }
        follow(drag);
      },
      { signal },
    );
    addEventListener("pointerup", (event) => event.pointerId === drag?.pointer && end(true), { signal });
    addEventListener("pointercancel", (event) => event.pointerId === drag?.pointer && end(false), { signal });
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !drag?.ghost) return;
      event.preventDefault();
      end(false);
    };
    addEventListener("keydown", giveUp, { signal });
    // A finger that drags does not scroll, and a link does not drag itself or open its menu.
    const hold = (event: Event) => drag?.ghost && event.preventDefault();
    board.addEventListener("touchmove", hold, { signal, passive: false });
    board.addEventListener("contextmenu", hold, { signal });
    board.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
    return () => {
      end(false);
      leave.abort();
    };
  }, [frame, isOffered]);
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** A copy of the card under the pointer; what others change waits while it is there. */
function ghostOf(card: HTMLElement): HTMLElement {
  const ghost = document.createElement("div");
  ghost.append(...[...card.cloneNode(true).childNodes]);
  ghost.className = "card card-ghost";
  ghost.dataset.unsaved = "";
  ghost.setAttribute("aria-hidden", "true");
  ghost.inert = true;
  const { left, top, width } = card.getBoundingClientRect();
  ghost.style.left = `${left}px`;
  ghost.style.top = `${top}px`;
  ghost.style.width = `${width}px`;
  document.body.append(ghost);
  return ghost;
}

function follow(drag: Drag): void {
  const { ghost, at, from, card } = drag;
  if (!ghost) return;
  ghost.style.translate = `${at.x - from.x}px ${at.y - from.y}px`;
  const column = document.elementFromPoint(at.x, at.y)?.closest<HTMLElement>("[data-column]") ?? undefined;
  mark(drag, column?.contains(card) || column?.dataset.takes === "nothing" ? undefined : column);
}

function mark(drag: Drag, over: HTMLElement | undefined): void {
  if (drag.over === over) return;
  delete drag.over?.dataset.over;
  if (over) over.dataset.over = "";
  drag.over = over;
}

/** A card that is held near an edge brings what lies behind it. */
function scrollAtEdges(board: HTMLElement, drag: Drag): void {
  const { left, right, top, bottom } = board.getBoundingClientRect();
  const { x, y } = drag.at;
  if (x < left + edge) board.scrollLeft -= 14;
  else if (x > right - edge) board.scrollLeft += 14;
  const cards = drag.over?.querySelector("ul");
  if (cards && y < top + edge + 32) cards.scrollTop -= 10;
  else if (cards && y > Math.min(bottom, innerHeight) - edge) cards.scrollTop += 10;
  follow(drag);
}
