"use client";

import { Icon } from "#ui/icon.tsx";
import { pencil } from "#ui/icons.ts";
import { flawInWords, flawsOfNote, type NoteBeside } from "../model/note-quality.ts";

/** What a summary lacks while it is typed: a word of advice, unless the administrator makes it a rule. */
export function NoteFlaws({
  note,
  beside,
  minimumSummary,
  blocks = false,
}: {
  note: string;
  beside: NoteBeside;
  minimumSummary: number;
  /** Whether it is not saved like this. */
  blocks?: boolean;
}) {
  const [worst] = flawsOfNote(note, beside, { minimumSummary });
  return (
    <p aria-live="polite" className="min-h-4 text-xs">
      {worst && (
        <span className={blocks ? "text-red-ink" : "text-muted"}>
          <Icon of={pencil} size={12} className="mr-1 inline" />
          {flawInWords(worst)}
        </span>
      )}
    </p>
  );
}
