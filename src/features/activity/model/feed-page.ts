import type { FeedItem, FeedKind } from "./feed-item.ts";

/** The last item that was shown; the next page begins behind it. */
export interface FeedCursor {
  readonly at: Date;
  readonly id: string;
}

/** One page of a feed and where the next one begins, if there is one. */
export interface FeedPage {
  readonly items: readonly FeedItem[];
  readonly older: FeedCursor | undefined;
}

/** The filters of a feed, with the kinds each shows. */
export const feedFilters = {
  all: ["note", "time", "material", "expense", "attachment", "mail", "signOff", "change"],
  notes: ["note"],
  time: ["time"],
  parts: ["material", "expense"],
  files: ["attachment"],
  mail: ["mail"],
  changes: ["change", "signOff"],
} as const satisfies Record<string, readonly FeedKind[]>;

/** The name of a filter of the feed. */
export type FeedFilter = keyof typeof feedFilters;

/** The filters, in the order of the screen. */
export const feedFilterNames: readonly FeedFilter[] = ["all", "notes", "time", "parts", "files", "mail", "changes"];

/** The filter that an address names; anything else shows everything. */
export function feedFilterNamed(text: string | undefined): FeedFilter {
  return feedFilterNames.find((name) => name === text) ?? "all";
}

/** How many items of each kind a ticket has. */
export type FeedCounts = Readonly<Partial<Record<FeedKind, number>>>;

/** How many items a filter shows; nothing is counted for the one that shows everything. */
export function countFor(filter: FeedFilter, counts: FeedCounts): number | undefined {
  if (filter === "all") return undefined;
  return feedFilters[filter].reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

/** The longest text that a feed is searched for. */
const longestSearch = 100;

/** What an address asks a feed to be searched for; undefined when nothing. */
export function feedSearch(text: string | readonly string[] | undefined): string | undefined {
  const [typed] = [text].flat();
  const words = typed?.replaceAll(/\s+/g, " ").trim().slice(0, longestSearch).trim();
  return words ? words : undefined;
}

const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether an item says all the words of a search, anywhere, accents and case aside. */
export function saysAll(item: FeedItem, search: string): boolean {
  const { actorName, sentence, title, body, internalBody, figures, marks, files } = item;
  const said = [
    actorName,
    sentence,
    title,
    body,
    internalBody,
    ...(figures ?? []),
    ...(marks ?? []).map(({ text }) => text),
    ...(files ?? []).map(({ name }) => name),
  ];
  const text = plain(said.filter((part) => part !== undefined).join("\n"));
  return plain(search)
    .split(" ")
    .every((word) => text.includes(word));
}

const newestFirst = (a: FeedItem, b: FeedItem) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);

function isBehind(item: FeedItem, cursor: FeedCursor | undefined): boolean {
  if (!cursor) return true;
  const distance = item.at.getTime() - cursor.at.getTime();
  return distance < 0 || (distance === 0 && item.id < cursor.id);
}

/** Merges what several sources answered into one page, newest first. */
export function pageOfFeed(
  answers: readonly (readonly FeedItem[])[],
  size: number,
  after: FeedCursor | undefined,
): FeedPage {
  const items = answers
    .flat()
    .filter((item) => isBehind(item, after))
    .sort(newestFirst);
  const shown = items.slice(0, size);
  const last = shown.at(-1);
  return { items: shown, older: last && items.length > size ? { at: last.at, id: last.id } : undefined };
}

/** A cursor as it stands in an address. */
export function printFeedCursor(cursor: FeedCursor): string {
  return `${cursor.at.getTime()}.${cursor.id}`;
}

/** Reads a cursor from an address; anything else begins at the newest. */
export function parseFeedCursor(text: string | undefined): FeedCursor | undefined {
  const match = /^(\d{1,15})\.([\w:-]{1,80})$/.exec(text ?? "");
  if (!match) return undefined;
  const at = new Date(Number(match[1]));
  return Number.isNaN(at.getTime()) ? undefined : { at, id: match[2] ?? "" };
}
