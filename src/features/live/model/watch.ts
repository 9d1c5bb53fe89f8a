/** What a page watches: one ticket, the list of tickets, or whatever happens on the desk, as a dashboard does. */
export type Watch = { readonly ticketId: string } | { readonly list: "tickets" | "desk" };

/** What the address of a stream asks for: what to watch, and since when the page knows how things stand. */
export interface WatchAsked {
  readonly watch: Watch;
  readonly since: Date;
}

/** Somebody who has a ticket open. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
}

/** What a browser is told of changes: until when (the server's milliseconds), by whom, whether only by the person themselves. */
export interface Told {
  readonly at: number;
  readonly by: readonly string[];
  readonly isOwn: boolean;
}

/** Why a stream ended for good: signed out, no right to the ticket any more, or too many of one person's. */
export type Ending = "signed-out" | "gone" | "crowded";

/** The smallest id that a record made at a moment can have: ids begin with the millisecond they were made in. */
export function smallestIdAt(moment: Date): string {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, "0").slice(-12);
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** "Tess Turner", "Tess Turner and Theo Novak", "Tess Turner and 2 others": who changed something. */
export function namesInWords(names: readonly string[]): string {
  const [first, second, ...others] = names;
  if (first === undefined) return "Somebody";
  if (second === undefined) return first;
  return others.length === 0 ? `${first} and ${second}` : `${first} and ${others.length + 1} others`;
}
