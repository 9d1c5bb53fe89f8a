"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, startTransition, useRef, useState } from "react";
import type { FormState } from "#kernel/form-state.ts";
import type { FormText } from "#kernel/merge.ts";
import { Button } from "#ui/button.tsx";
import { FieldError } from "#ui/forms/frame.tsx";
import type { FieldEditorProps } from "./edited-ticket.ts";
import { EditorControl } from "./editor-control.tsx";
import { kindOf, useChoices, wordsOf } from "./field-kinds.ts";

import { offerUndo, saveField } from "./save-field.ts";

type Refusal = Extract<FormState, { status: "refused" }>;

const isSame = (one: FormText, other: FormText) => Object.keys(one).every((name) => one[name] === other[name]);

/** A field while it is edited: Enter or leaving saves, Esc takes it back; what was refused stays open with its sentence. */
export function FieldEditor({ ticket, field, label, start, onClose }: FieldEditorProps) {
  const router = useRouter();
  const choices = useChoices(ticket.number, field);
  const [value, setValue] = useState(start);
  const [was, setWas] = useState(start);
  const [saving, setSaving] = useState<string>();
  const [trouble, setTrouble] = useState<Refusal>();
  const box = useRef<HTMLDivElement>(null);
  // What the newest key or press left, for those who come before the next drawing.
  const newest = useRef({ value: start, tried: start, isByKey: false, isSaving: false });

  function save(wanted: FormText, before: FormText = was) {
    const now = newest.current;
    if (now.isSaving) return;
    if (isSame(wanted, before)) return onClose(now.isByKey);
    newest.current = { ...now, tried: wanted, isSaving: true };
    setSaving(wordsOf(field, wanted, choices));
    startTransition(async () => {
      const answer = await saveField(ticket, field, wanted, before);
      startTransition(() => {
        newest.current.isSaving = false;
        setSaving(undefined);
        if (answer.status === "refused") {
          setTrouble(answer);
          if (answer.kind === "conflict") router.refresh();
          return;
        }
        offerUndo(ticket, field, label, { from: before, to: wanted }, router.refresh);
        // What was chosen stands here until the page that says so, too, is drawn: all of it changes at once.
        router.refresh();
        onClose(newest.current.isByKey);
      });
    });
  }

  function press(event: KeyboardEvent) {
    const { target } = event;
    const isInList = target instanceof Element && target.getAttribute("aria-expanded") === "true";
    if (event.key === "Escape" && !isInList) {
      event.stopPropagation();
      newest.current.isSaving = true;
      onClose(true);
    }
    if (event.key !== "Enter" || isInList || target instanceof HTMLButtonElement) return;
    if (target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    newest.current.isByKey = true;
    // The browser's own list hands its value over after the key.
    setTimeout(() => save(newest.current.value));
  }

  if (saving !== undefined) {
    return (
      <p aria-busy="true" className="flex min-h-7 items-center whitespace-pre-wrap break-words">
        {saving || "—"}
      </p>
    );
  }
  const theirs = trouble?.theirs;
  const sentence = trouble && (Object.values(trouble.fields ?? {})[0] ?? trouble.message);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the keys of the control inside
    <div
      ref={box}
      // What comes in from others waits meanwhile.
      data-unsaved
      className="relative my-0.5 text-base"
      onKeyDown={press}
      onBlur={(event) => {
        const { value: left, tried } = newest.current;
        if (!document.hasFocus() || box.current?.contains(event.relatedTarget)) return;
        if (!trouble || !isSame(left, tried)) save(left);
      }}
    >
      <EditorControl
        field={field}
        label={label}
        value={value}
        choices={choices}
        described={sentence ? `${field}-error` : undefined}
        onValue={(next, isFinal) => {
          newest.current.value = next;
          setValue(next);
          if (isFinal) save(next);
        }}
      />
      <FieldError id={field} error={theirs ? trouble?.message.replace(/ Both versions.*/, "") : sentence} />
      {theirs && (
        <Conflict
          theirs={wordsOf(field, { ...was, ...theirs }, choices)}
          onMine={() => {
            const seen = Object.fromEntries(Object.keys(was).map((name) => [name, theirs[name] ?? was[name] ?? ""]));
            setWas(seen);
            save(value, seen);
          }}
          onTheirs={() => onClose(true)}
        />
      )}
      {kindOf(field) === "area" && !theirs && (
        <div className="mt-1 flex items-center gap-1">
          <Button size="sm" look="primary" onClick={() => save(value)}>
            Save
          </Button>
          <Button size="sm" look="quiet" onClick={() => onClose(true)}>
            Cancel
          </Button>
          <span className="text-muted text-xs max-md:hidden">Ctrl Enter saves, Esc takes it back.</span>
        </div>
      )}
    </div>
  );
}

/** Both versions of a field that two people changed, and the choice between them. */
function Conflict({ theirs, onMine, onTheirs }: { theirs: string; onMine: () => void; onTheirs: () => void }) {
  return (
    <div className="mt-1 border-amber border-l-2 pl-2 text-sm">
      <p className="whitespace-pre-wrap break-words text-amber-ink">
        Theirs: <span className="font-medium">{theirs || "empty"}</span>
      </p>
      <div className="mt-1 flex flex-wrap gap-1">
        <Button size="sm" look="primary" onClick={onMine}>
          Keep mine
        </Button>
        <Button size="sm" onClick={onTheirs}>
          Take theirs
        </Button>
      </div>
    </div>
  );
}
