"use client";

import { useRef, useState } from "react";
import { RichText } from "#ui/display/rich-text.tsx";
import { RadioGroup, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, TextArea } from "#ui/forms/field.tsx";
import { FilesField } from "#ui/forms/files-field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { addNoteAction } from "../actions.ts";
import type { NoteChoices } from "../queries/note-choices.ts";
import { Mentions } from "./mentions.tsx";
import { type ChosenNames, NoteRecipients } from "./note-recipients.tsx";
import { markByKey, NoteTools } from "./note-tools.tsx";

/** The two audiences of a note, in the words of the feed. */
export const audiences = [
  { value: "internal", label: "Internal" },
  { value: "customer", label: "Customer can see this" },
];

/** The edge that tells a note for the customer from an internal one while it is written. */
export const audienceEdge =
  "group/note rounded-r-md border-line-strong border-l-2 bg-sunken p-3 has-[[value=customer]:checked]:border-teal has-[[value=customer]:checked]:bg-teal-soft";

/** Writes a note on a ticket; who can read it and who is mailed is said before it is sent. */
export function NoteForm({ ticketId, choices }: { ticketId: string; choices: NoteChoices }) {
  const { types, needsTitle, recipients, people } = choices;
  const start = types.find(({ isDefault }) => isDefault) ?? types[0];
  const box = useRef<HTMLDivElement>(null);
  const [isInternal, setInternal] = useState(start?.visibility !== "customer");
  const [chosen, setChosen] = useState<ChosenNames>({});
  const contacts = new Set(recipients.filter(({ isContact }) => isContact).map(({ key }) => key));
  const mailed = Object.entries(chosen)
    .filter(([key]) => !(isInternal && contacts.has(key)))
    .flatMap(([, names]) => names);

  function preset(typeId: string) {
    const visibility = types.find(({ id }) => id === typeId)?.visibility;
    const radios = box.current?.closest("form")?.elements.namedItem("visibility");
    if (!visibility || !(radios instanceof RadioNodeList)) return;
    radios.value = visibility;
    setInternal(visibility === "internal");
  }

  function startAgain() {
    setChosen({});
    setInternal(start?.visibility !== "customer");
  }

  return (
    <ActionForm
      action={addNoteAction}
      draft={`note-${ticketId}`}
      label="Note"
      onDone={startAgain}
      className={`${audienceEdge} gap-2`}
    >
      <Hidden name="ticketId" value={ticketId} />
      <NoteText box={box} people={people} />
      <div className="flex flex-wrap gap-2">
        {types.length > 1 && (
          <Select
            name="noteTypeId"
            label="Note type"
            bare
            width="short"
            options={types.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={start?.id}
            onValue={preset}
          />
        )}
        <Field
          name="title"
          label="Title"
          bare
          required={needsTitle}
          maxLength={200}
          autoComplete="off"
          placeholder={needsTitle ? "Title" : "Title, if it needs one"}
          className="flex-1 basis-48"
        />
      </div>
      <FilesField name="files" label="Attach files" />
      <NoteRecipients
        choices={recipients}
        isInternal={isInternal}
        onChosen={(key, names) => setChosen((before) => ({ ...before, [key]: names }))}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <RadioGroup
          className="[&>legend]:sr-only"
          name="visibility"
          label="Who can read it"
          inline
          options={audiences}
          defaultValue={start?.visibility ?? "internal"}
          onValue={(value) => setInternal(value === "internal")}
        />
        <span aria-live="polite" className="min-w-0 flex-1 basis-32 text-muted text-xs">
          <span className="group-has-[[value=customer]:checked]/note:hidden">Only colleagues read it. </span>
          <span className="hidden group-has-[[value=customer]:checked]/note:inline">The customer can read it. </span>
          {mailed.length === 0 ? "Nobody is mailed unless chosen." : `Mail goes to ${mailed.join(", ")}.`}
        </span>
        <SubmitButton>{mailed.length === 0 ? "Add note" : `Save and mail ${counted(mailed.length)}`}</SubmitButton>
      </div>
    </ActionForm>
  );
}

const counted = (people: number) => (people === 1 ? "1 person" : `${people} people`);

/** The text of a note with its marks, its mentions and how it will look. */
export function NoteText({
  box,
  people,
  defaultValue,
}: {
  box: React.RefObject<HTMLDivElement | null>;
  people: readonly string[];
  defaultValue?: string;
}) {
  const [preview, setPreview] = useState<string>();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text inside
    <div ref={box} onKeyDown={markByKey} className="relative">
      <TextArea
        name="body"
        label="Note"
        bare
        required
        className={preview === undefined ? "[&_textarea]:min-h-16" : "hidden"}
        maxLength={32000}
        placeholder="Write a note. @ calls a colleague."
        defaultValue={defaultValue}
      />
      {preview !== undefined && (
        <div className="min-h-16 rounded-md border border-line bg-canvas px-2.5 py-1.5">
          <RichText text={preview} />
        </div>
      )}
      <Mentions box={box} people={people} />
      <div className="mt-1 flex items-center justify-between">
        <NoteTools form={box} />
        <button
          type="button"
          aria-pressed={preview !== undefined}
          onClick={() => {
            const text = box.current?.querySelector("textarea")?.value ?? "";
            setPreview((shown) => (shown === undefined ? text : undefined));
          }}
          className="rounded-sm px-1.5 py-0.5 text-muted text-sm hover:bg-hover hover:text-ink max-md:min-h-11"
        >
          {preview === undefined ? "Preview" : "Write on"}
        </button>
      </div>
    </div>
  );
}
