"use client";

import { useRouter } from "next/navigation";
import { startTransition, useLayoutEffect, useOptimistic, useRef } from "react";
import type { FormAction, FormState } from "#kernel/form-state.ts";
import { newKey } from "#ui/forms/new-key.ts";
import { toast } from "#ui/overlays/toast.ts";
import type { DayBlock } from "../model/day-block.ts";
import { clockOfMinute, type Stretch } from "../model/day-plan.ts";

/** What saves an entry's time: on a ticket, and internal. */
export interface ShiftActions {
  readonly onTicket: FormAction;
  readonly internal: FormAction;
}

type Shift = Stretch & { readonly id: string };

/** Entries that move at once and are saved as their form would save them; refused, they are back with a sentence. */
export function useShifts(blocks: readonly DayBlock[], actions: ShiftActions) {
  const router = useRouter();
  const [shown, show] = useOptimistic(blocks, (now, { id, start, end }: Shift) =>
    now.map((one) => (one.id === id ? { ...one, start, end } : one)),
  );
  const latest = useRef(shown);
  useLayoutEffect(() => {
    latest.current = shown;
  });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  // What was saved has its next version before the page that tells it is drawn.
  const versions = useRef(new Map<string, number>());

  /** Saves one after the other, each knowing the version that the one before it made. */
  function save(block: DayBlock, to: Stretch): Promise<FormState> {
    const saving = queue.current.then(async () => {
      const version = Math.max(block.sent?.version ?? 0, versions.current.get(block.id) ?? 0);
      const answer = await send(block.sent?.isInternal ? actions.internal : actions.onTicket, block, to, version);
      if (answer.status === "done") versions.current.set(block.id, version + 1);
      else versions.current.delete(block.id);
      return answer;
    });
    queue.current = saving;
    return saving;
  }

  function shift(id: string, to: Stretch, isUndo = false) {
    const block = latest.current.find((one) => one.id === id);
    if (!block?.sent || (block.start === to.start && block.end === to.end)) return;
    const { start, end } = block;
    startTransition(async () => {
      show({ id, start: to.start, end: to.end });
      const answer = await save(block, to);
      const name = block.number || block.title;
      if (answer.status === "refused") {
        toast({ message: `${name} stays at ${inWords(block)}. ${reasonOf(answer)}`, kind: "bad" });
        if (answer.kind === "conflict" || answer.kind === "missing") router.refresh();
        return;
      }
      toast({ message: `${name}: ${inWords(to)}.`, undo: isUndo ? undefined : () => shift(id, { start, end }, true) });
    });
  }
  return { shown, shift };
}

/** A stretch by the clock. */
export function inWords({ start, end }: Stretch): string {
  return `${clockOfMinute(start)}–${clockOfMinute(end)}`;
}

function reasonOf(answer: Extract<FormState, { status: "refused" }>): string {
  if (answer.kind === "conflict" && answer.theirs) {
    const { start, end, workedOn } = answer.theirs;
    return `It was changed meanwhile: it is ${start}–${end} on ${workedOn} now. Nothing was overwritten.`;
  }
  return Object.values(answer.fields ?? {})[0] ?? answer.message;
}

async function send(action: FormAction, { id, sent }: DayBlock, to: Stretch, version: number): Promise<FormState> {
  const data = new FormData();
  const time = { start: clockOfMinute(to.start), end: clockOfMinute(to.end), worked: "" };
  const all = { ...sent?.fields, ...time, key: newKey(), entryId: id, version: String(version) };
  for (const [name, text] of Object.entries(all)) data.set(name, text);
  try {
    return await action({ status: "idle" }, data);
  } catch {
    return { status: "refused", kind: "unavailable", message: "This could not be saved. Try again.", typed: {} };
  }
}
