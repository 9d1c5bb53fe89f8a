"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "#ui/button.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { draftKept, forgetKept, type KeptDraft, keepDraft, typedInto } from "#ui/forms/kept-draft.ts";
import { Kbd } from "#ui/kbd.tsx";
import { createTicketAction } from "../actions.ts";
import { draftOf } from "../model/new-ticket-form.ts";
import type { NewTicketChoices } from "../queries/new-ticket-choices.ts";
import { NewTicketFields } from "./new-ticket-fields.tsx";

/** What is asked, who asks, and who does it; the title has the keyboard. What is typed survives whatever happens to the page. */
export function NewTicketForm({
  personId,
  customerId,
  customerName,
  contactId,
  given,
  mayAddContact,
}: {
  personId: string;
  customerId: string;
  customerName: string;
  contactId: string;
  given: NewTicketChoices;
  mayAddContact: boolean;
}) {
  const place = draftOf(personId, customerId);
  const [draft, setDraft] = useState<KeptDraft>();
  const [round, setRound] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const untouched = useRef("");

  useEffect(() => {
    const kept = draftKept(place);
    if (!kept) return;
    setDraft(kept);
    setRound((now) => now + 1);
  }, [place]);

  useEffect(() => {
    const form = frame.current?.querySelector("form");
    if (form && round === 0) untouched.current = JSON.stringify(typedInto(form));
  }, [round]);

  useEffect(() => {
    const around = frame.current;
    const keep = () => {
      const form = around?.querySelector("form");
      if (!form || untouched.current === sent) return;
      const typed = typedInto(form);
      if (JSON.stringify(typed) === untouched.current) return forgetKept(place);
      const title = typeof typed.title === "string" ? typed.title.trim().slice(0, 80) : "";
      keepDraft(place, { about: title === "" ? customerName : `${customerName} · ${title}`, at: Date.now(), typed });
    };
    const moments = ["input", "change", "focusout"];
    for (const moment of moments) around?.addEventListener(moment, keep);
    return () => {
      for (const moment of moments) around?.removeEventListener(moment, keep);
    };
  }, [place, customerName]);

  function discard() {
    forgetKept(place);
    setDraft(undefined);
    setRound((now) => now + 1);
  }

  const textOf = (name: string) => {
    const value = draft?.typed[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <div ref={frame} className="grid content-start gap-4">
      {draft && (
        <p role="status" className="flex items-center gap-2 text-muted text-sm">
          Draft restored
          <span aria-hidden="true">·</span>
          <Button look="quiet" size="sm" onClick={discard}>
            Discard
          </Button>
        </p>
      )}
      <ActionForm
        key={round}
        action={createTicketAction}
        submit="Create ticket"
        sending="Creating…"
        label="New ticket"
        guard={false}
        restored={draft?.typed}
        onSent={() => {
          untouched.current = sent;
          forgetKept(place);
        }}
        aside={
          <span className="text-muted text-xs">
            <span className="max-md:hidden">
              <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>{" "}
            </span>
            The number is given when it is saved. Nobody is mailed.
          </span>
        }
      >
        <Hidden name="customerId" value={customerId} />
        <NewTicketFields
          customerId={customerId}
          contactId={contactId}
          categoryId={textOf("categoryId")}
          title={textOf("title") ?? ""}
          isOpen={false}
          given={given}
          mayAddContact={mayAddContact}
        />
      </ActionForm>
    </div>
  );
}

const sent = "sent";
