"use client";

import { Select } from "#ui/forms/choice.tsx";
import { Field } from "#ui/forms/field.tsx";
import { Disclosure } from "#ui/layout/panel.tsx";
import type { RecipientChoice } from "../queries/note-choices.ts";

/** Who gets the mail, as far as the form knows: names for each who was chosen. */
export interface ChosenNames {
  /** By the choice's key, or the field of typed addresses. */
  readonly [key: string]: readonly string[];
}

const roles = [
  { value: "to", label: "To" },
  { value: "cc", label: "Cc" },
  { value: "bcc", label: "Bcc" },
];

const addressesIn = (text: string) => text.split(/[\s,;]+/).filter((one) => one.includes("@"));

/** Chooses whom a note is mailed to; nobody is until chosen. Contacts cannot get an internal one. */
export function NoteRecipients({
  choices,
  isInternal,
  what = "note",
  onChosen,
}: {
  choices: readonly RecipientChoice[];
  isInternal: boolean;
  /** What is mailed. */
  what?: "note" | "summary";
  onChosen: (key: string, names: readonly string[]) => void;
}) {
  return (
    <Disclosure summary={`Mail this ${what} to…`} id={`mail-${what}`}>
      <div className="grid gap-3 pb-2">
        {choices.map((choice) => (
          <Recipient key={choice.key} choice={choice} isInternal={isInternal} onChosen={onChosen} />
        ))}
        <div className="grid gap-2 sm:grid-cols-3">
          {roles.map(({ value, label }) => (
            <Field
              key={value}
              name={`other${label}`}
              label={`More addresses, ${label}`}
              autoComplete="off"
              spellCheck={false}
              placeholder="name@company.com, …"
              onValue={(text) => onChosen(`other${label}`, addressesIn(text))}
            />
          ))}
        </div>
        <p className="text-muted text-xs">
          {what === "note"
            ? "To and Cc are kept with the note, Bcc is not. The files of the note go with the mail."
            : "The mail carries the summary, never the internal notes."}
        </p>
      </div>
    </Disclosure>
  );
}

function Recipient({
  choice: { key, name, hint, isContact, objection },
  isInternal,
  onChosen,
}: {
  choice: RecipientChoice;
  isInternal: boolean;
  onChosen: (key: string, names: readonly string[]) => void;
}) {
  const isShut = objection !== undefined || (isContact && isInternal);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Select
        name="recipients"
        label={`Mail to ${name}`}
        bare
        width="short"
        className="!w-28"
        empty="No mail"
        disabled={objection !== undefined}
        options={roles.map((one) => ({ ...one, value: `${one.value}:${key}` }))}
        onValue={(value) => onChosen(key, value === "" ? [] : [name])}
      />
      <span className="min-w-0">
        {name}{" "}
        <span className="text-muted text-sm">
          {isContact ? "contact" : "technician"} · {hint || "no address"}
        </span>
        {isShut && (
          <span className="block text-amber-ink text-xs">{objection ?? "Reads no internal notes: gets no mail."}</span>
        )}
      </span>
    </div>
  );
}
