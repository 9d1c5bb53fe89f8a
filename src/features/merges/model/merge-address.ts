import { numberMeant } from "#features/tickets/model/ticket-number.ts";

/** What the address of a merge says: the other ticket, which one is absorbed, and the words the other one is looked for by. */
export interface MergeAddress {
  /** The other ticket's number, when it is chosen. */
  readonly other: string | undefined;
  /** Whether the other ticket is absorbed by this one, instead of this one by the other. */
  readonly absorbs: boolean;
  readonly words: string;
}

/** Reads the address of a merge; a number that is typed where words could be is the other ticket. */
export function parseMerge(search: { with?: string; absorb?: string; q?: string }): MergeAddress {
  const words = (search.q ?? "").trim().slice(0, 100);
  return { other: numberMeant(search.with ?? "") ?? numberMeant(words), absorbs: search.absorb === "1", words };
}

/** The address of a merge. */
export function hrefOfMerge(number: string, { other, absorbs, words }: Partial<MergeAddress>): string {
  const query = new URLSearchParams();
  if (other) query.set("with", other);
  if (absorbs) query.set("absorb", "1");
  if (words && !other) query.set("q", words);
  const text = query.toString();
  return `/tickets/${number}/merge${text === "" ? "" : `?${text}`}`;
}
