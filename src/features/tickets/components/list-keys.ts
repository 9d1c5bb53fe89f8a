import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useLayoutEffect } from "react";
import { type ColumnKey, columnKeys, moved } from "../model/list-look.ts";

type Frame = RefObject<HTMLElement | null>;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");

/** The keyboard of a list: j and k walk its rows, x chooses one, e edits it; Enter follows the link that has the focus. */
export function useListKeys(frame: Frame, onChosen: () => void): void {
  const router = useRouter();
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!frame.current || document.querySelector("dialog[open], :popover-open")) return;
      const links = [...frame.current.querySelectorAll<HTMLAnchorElement>("a.open")];
      const row = document.activeElement?.closest("tbody tr");
      const at = links.findIndex((link) => row?.contains(link));
      const link = links[at];
      if (event.key === "j") links[Math.min(at + 1, links.length - 1)]?.focus();
      else if (event.key === "k") links[Math.max(at - 1, 0)]?.focus();
      else if (event.key === "x" && link) {
        const box = row?.querySelector<HTMLInputElement>("input[name=pick]");
        if (box) box.checked = !box.checked;
        onChosen();
      } else if (event.key === "e" && link) router.push(`${link.pathname}?edit=1` as Route);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [frame, onChosen, router]);
}

const columnAt = (target: EventTarget | null): ColumnKey | undefined => {
  const name = target instanceof Element ? target.closest<HTMLElement>("th[data-column]")?.dataset.column : undefined;
  return columnKeys.find((key) => key === name);
};

/** Lets the heads of a list be dragged to another place; by keyboard the panel of columns does the same. */
export function useColumnDrag(frame: Frame, columns: readonly ColumnKey[]): void {
  const router = useRouter();
  useEffect(() => {
    const around = frame.current;
    if (!around) return;
    let dragged: ColumnKey | undefined;
    const start = (event: DragEvent) => {
      dragged = columnAt(event.target);
      if (dragged) event.dataTransfer?.setData("text/plain", dragged);
    };
    const over = (event: DragEvent) => {
      if (dragged && columnAt(event.target)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const target = columnAt(event.target);
      if (!dragged || !target || target === dragged) return;
      event.preventDefault();
      const next = moved(columns, dragged, columns.indexOf(target) - columns.indexOf(dragged));
      const query = new URLSearchParams(location.search);
      query.set("columns", next.join());
      router.push(`${location.pathname}?${query}` as Route, { scroll: false });
    };
    around.addEventListener("dragstart", start);
    around.addEventListener("dragover", over);
    around.addEventListener("drop", drop);
    return () => {
      around.removeEventListener("dragstart", start);
      around.removeEventListener("dragover", over);
      around.removeEventListener("drop", drop);
    };
  }, [frame, columns, router]);
}
