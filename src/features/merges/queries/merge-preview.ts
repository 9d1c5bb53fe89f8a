import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { numberMeant } from "#features/tickets/model/ticket-number.ts";
import { db } from "#server/db.ts";
import { type MovingParts, objectionToMerge } from "../model/merge.ts";
import { factsOfMerge } from "../records.ts";

/** One of the two tickets as the confirmation shows it. */
export interface PreviewSide {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly status: { readonly name: string; readonly tone: string };
}

/** What a merge would do, or why it may not happen. */
export interface MergePreview {
  readonly source: PreviewSide;
  readonly destination: PreviewSide;
  readonly moving: MovingParts;
  readonly objection: string | null;
}

/** What merging one ticket into another would do; undefined when one of them is not there for this actor. */
export const mergePreview = cache(
  async (actor: Actor, sourceNumber: string, destinationNumber: string): Promise<MergePreview | undefined> => {
    const [source, destination] = await Promise.all([
      idOfNumber(actor, sourceNumber),
      idOfNumber(actor, destinationNumber),
    ]);
    if (!source || !destination) return undefined;
    const facts = await factsOfMerge(db, source, destination);
    return {
      source: sideOf(facts.source),
      destination: sideOf(facts.destination),
      moving: facts.moving,
      objection: objectionToMerge(facts)?.message ?? null,
    };
  },
);

async function idOfNumber(actor: Actor, text: string): Promise<string | undefined> {
  const number = numberMeant(text);
  if (!number) return undefined;
  const row = await db.ticket.findFirst({
    where: { AND: [{ number }, visible.tickets(actor)] },
    select: { id: true },
  });
  return row?.id;
}

function sideOf({ id, number, title, isOpen, status }: PreviewSide): PreviewSide {
  return { id, number, title, isOpen, status };
}
