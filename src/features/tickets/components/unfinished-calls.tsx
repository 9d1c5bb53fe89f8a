"use client";

import { useEffect, useState } from "react";
import { Button, ButtonLink } from "#ui/button.tsx";
import { draftsKept, forgetKept } from "#ui/forms/kept-draft.ts";
import { Section } from "#ui/layout/panel.tsx";
import { draftOf } from "../model/new-ticket-form.ts";

type Drafts = ReturnType<typeof draftsKept>;

/** What this browser keeps of calls that were begun and not saved. */
export function UnfinishedCalls({
  personId,
  timeZone,
  locale,
}: {
  personId: string;
  timeZone: string;
  locale: string;
}) {
  const [drafts, setDrafts] = useState<Drafts>([]);
  const beginning = draftOf(personId, "");
  useEffect(() => setDrafts(draftsKept(beginning)), [beginning]);
  if (drafts.length === 0) return null;
  const when = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "medium", timeStyle: "short" });
  return (
    <Section title="Not saved yet" meta="Kept in this browser">
      <ul className="grid max-w-xl gap-1">
        {drafts.map(({ rest, draft }) => (
          <li key={rest} className="flex flex-wrap items-center gap-x-2">
            <span className="min-w-0 flex-1 truncate max-md:basis-full">{draft.about}</span>
            <span className="text-muted text-xs tabular max-md:flex-1">{when.format(draft.at)}</span>
            <ButtonLink size="sm" href={`/tickets/new?caller=customer:${encodeURIComponent(rest)}`}>
              Continue
            </ButtonLink>
            <Button
              look="quiet"
              size="sm"
              onClick={() => {
                forgetKept(`${beginning}${rest}`);
                setDrafts(draftsKept(beginning));
              }}
            >
              Discard
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
