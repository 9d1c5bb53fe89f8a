import type { Actor } from "#access/actor.ts";

/** What a ticket's feed can be filtered by. */
export type FeedKind = "note" | "time" | "material" | "expense" | "signOff" | "change";

/** One thing that happened on a ticket, ready to be read. */
export interface FeedItem {
  readonly id: string;
  readonly kind: FeedKind;
  readonly at: Date;
  readonly actorName: string;
  /** What the actor did, without the name: "logged 45 m, remote support". */
  readonly sentence: string;
  /** Text that was written, line breaks kept. */
  readonly body?: string;
  /** Further text that only colleagues read. */
  readonly internalBody?: string;
  /** Who can read the body: colleagues only, or the customer too. */
  readonly audience?: "internal" | "customer";
  /** Figures at the right edge: "0:45", "$75.00". */
  readonly figures?: readonly string[];
  /** Short remarks with a tone: "changed after sign-off", "not billable". */
  readonly marks?: readonly { readonly text: string; readonly tone: string }[];
  /** Where it can be corrected, when the reader may. */
  readonly href?: string;
}

/** Which part of a feed is asked for: the newest items at or before a moment. */
export interface FeedPart {
  readonly before: Date | undefined;
  readonly limit: number;
}

/** Answers with a ticket's items of one kind, newest first, as far as the actor may see them. */
export type FeedSource = (actor: Actor, ticketId: string, part: FeedPart) => Promise<FeedItem[]>;
