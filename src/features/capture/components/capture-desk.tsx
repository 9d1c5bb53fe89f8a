"use client";

import { useEffect, useRef, useState } from "react";
import { idle } from "#kernel/form-state.ts";
import { Button } from "#ui/button.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { draftKept, forgetKept, keepDraft } from "#ui/forms/kept-draft.ts";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { toast } from "#ui/overlays/toast.ts";
import { saveCaptureAction, undoCaptureAction } from "../actions.ts";
import { readLine } from "../model/read-line.ts";
import type { Asked, Reading } from "../model/reading.ts";
import { CaptureHelp } from "./help.tsx";
import { LineField } from "./line-field.tsx";
import { Marks } from "./marks.tsx";
import { Preview } from "./preview.tsx";
import { useReading } from "./use-reading.ts";

const empty: Asked = { line: "", ticket: "", from: "", to: "", role: "" };

/** One line that becomes time, materials and mileage: typed, shown as it is read, corrected, saved. */
export function CaptureDesk({
  person,
  ticket = "",
  line = "",
  first,
  onDone,
}: {
  /** Whose draft it is. */
  person: string;
  /** The ticket on the screen. */
  ticket?: string;
  /** What was typed before. */
  line?: string;
  /** What the server read already. */
  first?: Reading;
  onDone?: () => void;
}) {
  const draft = `capture-${person}`;
  const [asked, setAsked] = useState<Asked>(first?.asked ?? { ...empty, ticket, line });
  const [isLive, setLive] = useState(false);
  const [isEager, setEager] = useState(false);
  const { reading, isCurrent, isLost } = useReading(asked, first);
  const field = useRef<HTMLTextAreaElement>(null);
  const saving = useRef<HTMLDivElement>(null);
  const saves = isCurrent ? (reading?.saves ?? null) : null;

  useEffect(() => {
    setLive(true);
    field.current?.focus();
    const kept = draftKept(draft)?.typed.line;
    if (typeof kept === "string") setAsked((now) => (now.line === "" ? { ...now, line: kept } : now));
  }, [draft]);

  function ask(next: Asked) {
    setEager(false);
    setAsked(next);
    if (next.line.trim() === "") forgetKept(draft);
    else keepDraft(draft, { about: next.line.slice(0, 80), at: Date.now(), typed: { line: next.line } });
  }

  // Shown before it is saved: whoever is faster than the answer sees it first, and presses once more.
  function enter() {
    if (saves !== null) saving.current?.querySelector("form")?.requestSubmit();
    else setEager(true);
  }

  function done() {
    forgetKept(draft);
    setAsked({ ...empty, ticket });
    onDone?.();
  }

  const knowledge = reading?.knowledge;
  const read = knowledge && readLine(asked.line, knowledge);
  const marks = isCurrent ? (reading?.marks ?? []) : [];
  const isEmpty = asked.line.trim() === "";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <form
        action="/capture"
        aria-label="One line"
        className="grid grid-cols-[minmax(0,1fr)] gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        {asked.ticket !== "" && <input type="hidden" name="ticket" value={asked.ticket} />}
        <LineField
          value={asked.line}
          spans={read?.spans ?? [{ from: 0, to: asked.line.length, is: "note" }]}
          marks={marks}
          locale={knowledge?.locale ?? "en-US"}
          field={field}
          onValue={(line) => ask({ ...asked, line })}
          onEnter={enter}
        />
        {!isLive && (
          <Button type="submit" className="justify-self-start">
            Read the line
          </Button>
        )}
        {reading && (
          <Marks
            asked={asked}
            marks={marks}
            missing={isCurrent ? [...reading.missing, ...reading.warnings] : []}
            onLine={(line) => ask({ ...asked, line })}
          />
        )}
        {reading && read && knowledge && !isEmpty && (
          <Preview asked={asked} knowledge={knowledge} said={read.said} reading={reading} onAsked={ask} />
        )}
        {!reading && <p className="text-muted">One moment…</p>}
      </form>
      <div
        ref={saving}
        className="max-md:in-[dialog]:sticky max-md:in-[dialog]:bottom-0 max-md:in-[dialog]:z-10 max-md:in-[dialog]:bg-raised max-md:in-[dialog]:py-2"
      >
        <ActionForm
          action={saveCaptureAction}
          label="Save the line"
          guard={false}
          doneLink={seeAt(reading)}
          onUndo={takeBack}
          onDone={done}
        >
          <Hidden name="capture" value={saves ?? ""} />
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            {saves === null ? (
              <Button look="primary" disabled>
                Save
              </Button>
            ) : (
              <SubmitButton>Save</SubmitButton>
            )}
            <p aria-live="polite" className="min-w-0 flex-1 text-muted text-sm">
              {hint({ isLost, isEmpty, isEager, isReady: saves !== null })}
            </p>
          </div>
        </ActionForm>
      </div>
      <CaptureHelp />
      {!isEmpty && !isLive && (
        <p className="text-muted text-sm">
          “Save” saves what is shown, as the line was read. To correct it, change the line and read it again.
        </p>
      )}
    </div>
  );
}

async function takeBack(captureId: string): Promise<void> {
  const data = new FormData();
  data.set("captureId", captureId);
  const answer = await undoCaptureAction(idle, data);
  if (answer.status === "refused") toast({ message: answer.message, kind: "bad" });
  if (answer.status === "done") toast({ message: answer.message ?? "Taken back." });
}

const seeAt = (reading: Reading | undefined) =>
  reading?.ticket ? { href: `/tickets/${reading.ticket.number}`, label: "Open the ticket" } : undefined;

function hint(state: { isLost: boolean; isEmpty: boolean; isEager: boolean; isReady: boolean }): string {
  if (state.isLost) return "The desk does not answer. The line is kept; it is read as soon as you go on typing.";
  if (state.isEmpty) return "Nothing is saved before you have seen it.";
  if (state.isReady) return state.isEager ? "This will be saved. Press Enter again." : "Enter saves.";
  return state.isEager ? "Look at what is not clear yet." : "";
}
