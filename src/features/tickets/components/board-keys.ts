import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type RefObject, useLayoutEffect } from "react";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable], [role=listbox]");

/** The keyboard of a board: arrows walk its cards, m asks where to, e edits; Enter follows the link that has the focus. */
export function useBoardKeys(
  frame: RefObject<HTMLElement | null>,
  onMove: (cardId: string, card: HTMLElement) => void,
): void {
  const router = useRouter();
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return;
      if (!frame.current || document.querySelector("dialog[open], :popover-open")) return;
      const columns = [...frame.current.querySelectorAll(".board-column")]
        .map((column) => [...column.querySelectorAll<HTMLAnchorElement>(".open")])
        .filter((cards) => cards.length > 0);
      const card = document.activeElement?.closest<HTMLElement>(".card");
      const column = columns.findIndex((cards) => cards.some((link) => card?.contains(link)));
      const row = columns[column]?.findIndex((link) => card?.contains(link)) ?? -1;
      const go = (to: HTMLAnchorElement | undefined) => {
        event.preventDefault();
        to?.focus();
        to?.closest(".card")?.scrollIntoView({ block: "nearest", inline: "nearest" });
      };
      const inColumn = (cards: HTMLAnchorElement[] | undefined) => cards?.[Math.min(row, cards.length - 1)];
      const link = columns[column]?.[row];
      if (event.key === "j" && !link) return go(columns[0]?.[0]);
      if (!card || !link) return;
      if (event.key === "ArrowDown" || event.key === "j") go(columns[column]?.[row + 1]);
      else if (event.key === "ArrowUp" || event.key === "k") go(columns[column]?.[row - 1]);
      else if (event.key === "ArrowRight") go(inColumn(columns[column + 1]));
      else if (event.key === "ArrowLeft") go(inColumn(columns[column - 1]));
      else if (event.key === "m" && card.dataset.card) {
        event.preventDefault();
        link.focus();
        onMove(card.dataset.card, card);
      } else if (event.key === "e") {
        event.preventDefault();
        router.push(`${link.pathname}?edit=1` as Route);
      }
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [frame, onMove, router]);
}
