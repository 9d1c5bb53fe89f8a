import type { LocalDate } from "#kernel/calendar.ts";

/** What a person did to a ticket on a day on which they wrote no time on it. */
export interface Touch {
  readonly ticketId: string;
  readonly number: string;
  readonly title: string;
  readonly customerName: string;
  readonly day: LocalDate;
  /** When they first and last did something to it on that day. */
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** What it was, each once: "note", "status". */
  readonly what: readonly string[];
}

// Taking a call, sorting and handing on are the desk's own work; these are the customer's.
const worksOnIt = {
  "note.add": "note",
  "ticket.changeStatus": "status",
  "ticket.complete": "completed",
  "material.add": "part",
  "signOff.take": "sign-off",
  "attachment.add": "file",
} as const;

/** The records that say that somebody worked on a ticket. */
export const eventsOfWork: readonly string[] = Object.keys(worksOnIt);

/** What such a record says was done, in a word; a note that went out by mail is a mail. */
export function wordOfWork(name: string, change: unknown): string {
  const wasMailed = typeof change === "object" && change !== null && "mailed" in change;
  if (name === "note.add" && wasMailed) return "mail";
  return Object.entries(worksOnIt).find(([event]) => event === name)?.[1] ?? "work";
}
