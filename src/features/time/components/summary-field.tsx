"use client";

import { useState } from "react";
import { TextArea } from "#ui/forms/field.tsx";
import { lastNoteBeside, type TimeChoices } from "../model/time-choices.ts";
import { NoteFlaws } from "./note-flaws.tsx";

/** The summary of an entry, and below it while it is typed what it lacks. */
export function SummaryField({
  choices,
  entryId,
  start,
}: {
  choices: TimeChoices;
  /** The entry that is corrected. */
  entryId?: string | undefined;
  start?: string | undefined;
}) {
  const [typed, setTyped] = useState(start ?? "");
  const { note, locale } = choices;
  return (
    <div className="border-accent-line border-l-2 pl-3">
      <TextArea
        name="summary"
        label="Summary"
        hint="Customer can see this."
        required={choices.requiresSummary}
        rows={2}
        maxLength={8000}
        placeholder="What was done"
        defaultValue={start}
        onValue={setTyped}
      />
      <NoteFlaws
        note={typed}
        beside={{ title: note.title, last: lastNoteBeside(note, entryId), locale }}
        minimumSummary={note.minimumSummary}
        blocks={note.blocks}
      />
    </div>
  );
}
