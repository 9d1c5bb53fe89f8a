"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { startTransition, useEffect, useOptimistic, useRef, useState } from "react";
import { toast } from "#ui/overlays/toast.ts";
import { type BoardCard, type BoardColumn, type Move, moveOf, withMoved } from "../model/board.ts";
import type { BoardBy } from "../model/list-look.ts";
import { BoardColumnFace } from "./board-column.tsx";
import { useBoardDrag } from "./board-drag.ts";
import { useBoardKeys } from "./board-keys.ts";
import { useTrail } from "./list-walk.tsx";
import { saveField } from "./save-field.ts";

// Only who moves a card without dragging it needs it.
const MoveList = dynamic(() => import("./move-list.tsx"));

/** Tickets as cards in columns. A card is dragged, or moved by "m" and a list; it moves at once, and back with a sentence when that is refused. */
export default function TicketBoard({
  columns,
  by,
  label,
  moveHref,
}: {
  columns: readonly BoardColumn[];
  by: BoardBy;
  label: string;
  /** Where a card is moved before scripts; its number is added. Absent for those who may not move any. */
  moveHref: string | undefined;
}) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const kept = useRef<string>(undefined);
  const [asked, setAsked] = useState<{ id: string; button: HTMLElement }>();
  const [shown, showMoved] = useOptimistic(columns, (now, { id, to }: { id: string; to: string }) =>
    withMoved(now, id, to),
  );

  // A card that went to another column is another element there: the keyboard goes along, unless it went elsewhere meanwhile.
  useEffect(() => {
    if (shown.length === 0 || kept.current === undefined || document.activeElement !== document.body) return;
    frame.current?.querySelector<HTMLElement>(`[data-card="${kept.current}"] .open`)?.focus();
  }, [shown]);

  const placeOf = (id: string) => {
    const from = shown.find(({ cards }) => cards.some((card) => card.id === id));
    const card = from?.cards.find((one) => one.id === id);
    return from && card ? { from, card } : undefined;
  };

  function send(card: BoardCard, from: BoardColumn, to: BoardColumn, move: Move, isUndo = false) {
    startTransition(async () => {
      showMoved({ id: card.id, to: to.key });
      const answer = await saveField(card, move.field, move.wanted, move.was);
      if (answer.status === "refused") {
        const sentence = Object.values(answer.fields ?? {})[0] ?? answer.message;
        toast({ message: `${card.number} stays in ${from.name}. ${sentence}`, kind: "bad" });
        if (answer.kind === "conflict" || answer.kind === "missing") router.refresh();
        return;
      }
      // The card stays where it was put until the board that says so, too, is drawn.
      startTransition(router.refresh);
      const back = { field: move.field, wanted: move.was, was: move.wanted };
      toast({
        message: `${card.number} moved to ${to.name}.`,
        undo: isUndo ? undefined : () => send(card, to, from, back, true),
      });
    });
  }

  function moveTo(id: string, key: string) {
    const place = placeOf(id);
    const to = shown.find((column) => column.key === key);
    if (!place || !to || to.key === place.from.key) return;
    if (to.takes === "done" && place.card.isOpen) {
      // What is open on it is asked there.
      router.push(`/tickets/${place.card.number}/complete` as Route);
    } else if (to.takes === "nothing") {
      toast({ message: `${place.card.number} stays in ${place.from.name}. ${to.name} takes no tickets.`, kind: "bad" });
    } else send(place.card, place.from, to, moveOf(place.card, place.from, to, by));
  }

  const ask = (id: string, button: HTMLElement) => {
    if (moveHref) setAsked({ id, button });
  };
  useTrail(columns.flatMap(({ cards }) => cards.map(({ number }) => number)));
  useBoardKeys(frame, ask);
  useBoardDrag(frame, moveHref !== undefined, moveTo);
  const place = asked && placeOf(asked.id);
  return (
    <>
      <nav aria-label="Columns" data-screen-only className="board-strip">
        {shown.map(({ key, name, cards, more, count }) => (
          <a key={key} href={`#column-${key}`} className={cards.length === 0 ? "zero" : undefined}>
            {name} <span>{more ? count : cards.length}</span>
          </a>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside do the same from the keyboard */}
      <section
        ref={frame}
        aria-label={label}
        className="board"
        onFocus={(event) => {
          const card = event.target.closest<HTMLElement>("[data-card]")?.dataset.card;
          if (card !== kept.current) kept.current = undefined;
        }}
        onClick={(event) => {
          const button = event.target instanceof Element ? event.target.closest<HTMLElement>(".card-move") : null;
          const id = button?.closest<HTMLElement>("[data-card]")?.dataset.card;
          if (!button || !id || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          ask(id, button);
        }}
      >
        {shown.map((column) => (
          <BoardColumnFace key={column.key} column={column} by={by} moveHref={moveHref} />
        ))}
      </section>
      {asked && place && (
        <MoveList
          key={asked.id}
          number={place.card.number}
          columns={shown}
          here={place.from.key}
          button={asked.button}
          onClose={(key) => {
            setAsked(undefined);
            kept.current = asked.id;
            if (key !== undefined) moveTo(asked.id, key);
          }}
        />
      )}
    </>
  );
}
