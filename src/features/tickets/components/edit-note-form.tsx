"use client";

import { useRef } from "react";
import { RadioGroup, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { editNoteAction } from "../actions.ts";
import type { NoteToEdit } from "../queries/note-by-id.ts";
import type { NoteChoices } from "../queries/note-choices.ts";
import { audienceEdge, audiences, NoteText } from "./note-form.tsx";

/** Corrects a note; what it said before stays in the ticket's record, and nobody is mailed. */
export function EditNoteForm({ note, choices }: { note: NoteToEdit; choices: NoteChoices }) {
  const box = useRef<HTMLDivElement>(null);
  const types = choices.types.map(({ id, name }) => ({ value: id, label: name }));
  const { type } = note;
  const offered =
    type && !types.some(({ value }) => value === type.id) ? [...types, { value: type.id, label: type.name }] : types;
  return (
    <ActionForm action={editNoteAction} label="Note" className={`${audienceEdge} gap-2`}>
      <Hidden name="id" value={note.id} />
      <Hidden name="version" value={note.version} />
      <NoteText box={box} people={choices.people} defaultValue={note.body} />
      <div className="flex flex-wrap gap-2">
        <Select name="noteTypeId" label="Note type" bare width="short" options={offered} defaultValue={type?.id} />
        <Field
          name="title"
          label="Title"
          bare
          required={choices.needsTitle}
          maxLength={200}
          autoComplete="off"
          placeholder={choices.needsTitle ? "Title" : "Title, if it needs one"}
          defaultValue={note.title}
          className="flex-1 basis-48"
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <RadioGroup
          className="[&>legend]:sr-only"
          name="visibility"
          label="Who can read it"
          inline
          options={audiences}
          defaultValue={note.visibility}
        />
        <span className="min-w-0 flex-1 basis-32 text-muted text-xs">
          Nobody is mailed. What it said before stays in the record.
        </span>
        <SubmitButton>Save note</SubmitButton>
      </div>
    </ActionForm>
  );
}
