import type { Actor } from "#access/actor.ts";

/** What a ticket's feed can be filtered by. */
export type FeedKind = "note" | "time" | "material" | "expense" | "attachment" | "mail" | "signOff" | "change";

/** A file that belongs to an item. */
export interface FeedFile {
  readonly id: string;
  readonly name: string;
  /** "312 kB" */
  readonly size: string;
  /** A picture that the page may show. */
  readonly isPicture: boolean;
}

/** A short remark on an item. */
export interface FeedMark {
  readonly text: string;
  readonly tone: string;
  /** Whether it says what kind of thing this is, which the customer may read too. */
  readonly isType?: boolean;
}

/** One thing that happened on a ticket, ready to be read. */
export interface FeedItem {
  readonly id: string;
  readonly kind: FeedKind;
  readonly at: Date;
  readonly actorName: string;
  /** What the actor did, without the name: "logged 45 m, remote support". */
  readonly sentence: string;
  /** The words above the text. */
  readonly title?: string;
  /** Text that was written, line breaks kept. */
  readonly body?: string;
  /** Whether the text has marks that are drawn: bold, lists, links. */
  readonly isRich?: boolean;
  readonly files?: readonly FeedFile[];
  /** Further text that only colleagues read. */
  readonly internalBody?: string;
  /** Who can read the body: colleagues only, or the customer too. */
  readonly audience?: "internal" | "customer";
  /** Figures at the right edge: "0:45", "$75.00". */
  readonly figures?: readonly string[];
  /** How the figures came about, step by step, for those who see them. */
  readonly explanation?: readonly string[];
  /** Short remarks with a tone: "changed after sign-off", "not billable". */
  readonly marks?: readonly FeedMark[];
  /** Where it can be corrected, when the reader may. */
  readonly href?: string;
}

/** Which part of a feed is asked for: the newest items at or before a moment. */
export interface FeedPart {
  readonly before: Date | undefined;
  readonly limit: number;
  /** Only this kind is asked for: then it tells also what others tell beside it, like the files of notes. */
  readonly alone?: boolean;
}

/** Answers with a ticket's items of one kind, newest first, as far as the actor may see them. */
export type FeedSource = (actor: Actor, ticketId: string, part: FeedPart) => Promise<FeedItem[]>;
