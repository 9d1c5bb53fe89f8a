import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { coarseStep, drawnFrom, fineStep, movedBy, type Stretch, stretchedBy } from "../model/day-plan.ts";

/** What is being dragged to where: an entry by its id, or time that is drawn on empty space. */
export interface Dragged extends Stretch {
  readonly id: string | null;
}

/** How a drag reads the day that it happens on, and what it tells. */
export interface DayDrag {
  /** The minute of the day at a height of the window. */
  readonly minuteAt: (clientY: number) => number;
  /** Where an entry stands now; nothing for one that cannot be moved. */
  readonly stretchOf: (id: string) => Stretch | undefined;
  /** An entry was pulled at that stays where it is. */
  readonly refuse: (id: string) => void;
  readonly show: (dragged: Dragged | undefined) => void;
  readonly drop: (dragged: Dragged) => void;
  /** Empty space was pressed without drawing anything. */
  readonly press: (minute: number) => void;
}

interface Grabbed {
  readonly pointer: number;
  readonly y: number;
  readonly x: number;
  readonly minute: number;
  readonly id: string | null;
  readonly edge: "start" | "end" | undefined;
  readonly from: Stretch | undefined;
  readonly isFinger: boolean;
  /** A press that goes nowhere is the link's. */
  readonly isLink: boolean;
  dragged?: Dragged;
}

const startsAfterPixels = 4;

/**
 * Lets entries be moved and stretched, and time be drawn where none is, by mouse and pen; by a finger on a handle, so that
 * the rest of the day still scrolls. Shift snaps coarsely, Escape gives up.
 */
export function useDayDrag(frame: RefObject<Element | null>, isOffered: boolean, day: DayDrag): void {
  const told = useRef(day);
  useLayoutEffect(() => {
    told.current = day;
  });
  useEffect(() => {
    const surface = frame.current;
    if (!surface || !isOffered) return;
    const leave = new AbortController();
    const { signal } = leave;
    let grabbed: Grabbed | undefined;
    let pulled: (Pick<Grabbed, "pointer" | "x" | "y"> & { readonly id: string }) | undefined;

    const end = (isDropped: boolean) => {
      const done = grabbed;
      grabbed = undefined;
      if (!done) return;
      if (done.dragged) {
        // The press that ends here is no click on the entry below.
        addEventListener("click", swallow, { capture: true, once: true });
        setTimeout(() => removeEventListener("click", swallow, { capture: true }));
        if (isDropped) told.current.drop(done.dragged);
        told.current.show(undefined);
      } else if (isDropped && done.id === null && !done.isLink) told.current.press(done.minute);
    };

    surface.addEventListener(
      "pointerdown",
      (event) => {
        if (!(event instanceof PointerEvent) || !(event.target instanceof Element)) return;
        if (grabbed || event.button !== 0) return;
        const id = event.target.closest("[data-entry]")?.getAttribute("data-entry") ?? null;
        const edge = event.target.closest("[data-edge]")?.getAttribute("data-edge");
        const isFinger = event.pointerType === "touch";
        const from = id === null ? undefined : told.current.stretchOf(id);
        if (id !== null && !from && !isFinger) {
          pulled = { pointer: event.pointerId, x: event.clientX, y: event.clientY, id };
        }
        if (id !== null && (!from || (isFinger && !event.target.closest("[data-grip]")))) return;
        if (event.target.closest("[data-fixed]")) return;
        grabbed = {
          pointer: event.pointerId,
          x: event.clientX,
          y: event.clientY,
          minute: told.current.minuteAt(event.clientY),
          id,
          edge: edge === "start" || edge === "end" ? edge : undefined,
          from,
          isFinger,
          isLink: event.target.closest("a") !== null,
        };
      },
      { signal },
    );
    addEventListener(
      "pointermove",
      (event) => {
        if (pulled && event.pointerId === pulled.pointer && isFarFrom(pulled, event)) {
          told.current.refuse(pulled.id);
          pulled = undefined;
          addEventListener("click", swallow, { capture: true, once: true });
        }
        if (!grabbed || event.pointerId !== grabbed.pointer) return;
        const isFar = isFarFrom(grabbed, event);
        if (!grabbed.dragged && !isFar) return;
        // A finger on empty space scrolls.
        if (grabbed.isFinger && grabbed.id === null) {
          grabbed = undefined;
          return;
        }
        if (!grabbed.dragged) getSelection()?.removeAllRanges();
        const step = event.shiftKey ? coarseStep : fineStep;
        grabbed.dragged = draggedTo(grabbed, told.current.minuteAt(event.clientY), step);
        told.current.show(grabbed.dragged);
      },
      { signal },
    );
    const letGo = () => {
      pulled = undefined;
      setTimeout(() => removeEventListener("click", swallow, { capture: true }));
    };
    addEventListener("pointerup", letGo, { signal });
    addEventListener("pointercancel", letGo, { signal });
    addEventListener("pointerup", (event) => event.pointerId === grabbed?.pointer && end(true), { signal });
    addEventListener("pointercancel", (event) => event.pointerId === grabbed?.pointer && end(false), { signal });
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !grabbed) return;
      event.preventDefault();
      end(false);
    };
    addEventListener("keydown", giveUp, { signal });
    surface.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
    return () => {
      end(false);
      leave.abort();
    };
  }, [frame, isOffered]);
}

const isFarFrom = (from: { readonly x: number; readonly y: number }, event: PointerEvent) =>
  Math.hypot(event.clientX - from.x, event.clientY - from.y) > startsAfterPixels;

function draggedTo({ id, from, edge, minute }: Grabbed, now: number, step: number): Dragged {
  if (!from) return { id: null, ...drawnFrom(minute, now, step) };
  const by = now - minute;
  return { id, ...(edge ? stretchedBy(from, edge, by, step) : movedBy(from, by, step)) };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
