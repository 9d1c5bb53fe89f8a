import type { NoteBeside } from "#features/time/model/note-quality.ts";
import type { LocalDate } from "#kernel/calendar.ts";
import type { Knowledge } from "./said.ts";

/** What is asked: the line, the ticket that stands on the screen, and what a line cannot say. */
export interface Asked {
  readonly line: string;
  /** The number of the ticket that is meant when the line names none; empty when no ticket is on the screen. */
  readonly ticket: string;
  /** Where a drive began and ended, when not where it usually does. */
  readonly from: string;
  readonly to: string;
  /** The billing role, when not the usual one. */
  readonly role: string;
}

/** One thing that can be meant; `line` is the whole line that says so. */
export interface Choice {
  readonly label: string;
  readonly hint: string;
  readonly line: string;
}

/** A stretch of the line that is not understood, or not yet: why, and what it could be. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly why: string;
  readonly choices: readonly Choice[];
}

/** One of several to choose from in a field. */
export interface Pick {
  readonly value: string;
  readonly label: string;
}

/** The ticket that everything goes to. */
export interface TicketRead {
  readonly number: string;
  readonly title: string;
  readonly customerName: string;
  /** Not named by the line: it stood on the screen. */
  readonly isFromScreen: boolean;
}

/** The time that will be written down, in fields and in words. */
export interface TimeRead {
  readonly start: string;
  readonly end: string;
  /** "25m" when the line says a duration. */
  readonly duration: string;
  /** "14:00–15:30, 1 h 30 m". */
  readonly words: string;
  /** How the hours to bill come about, and on which timesheet they stand. */
  readonly outcome: string;
  /** What it costs; empty when nothing is billed. */
  readonly amount: string;
  readonly offset: string;
  readonly workType: string;
  readonly isUsualType: boolean;
  readonly roleId: string;
}

/** A material that will be put on the ticket; without a name its product is not known yet. */
export interface MaterialRead {
  readonly product: string;
  readonly quantity: string;
  readonly name: string;
  readonly sku: string;
  readonly unit: string;
  readonly price: string;
  readonly amount: string;
}

/** The drive that will be written down. */
export interface MileageRead {
  readonly distance: string;
  readonly unit: string;
  readonly isRoundTrip: boolean;
  /** "24 mi, there and back". */
  readonly words: string;
  readonly amount: string;
  readonly from: string;
  readonly to: string;
}

/** What a line means for this person now: what will be saved, what is not understood, what is missing. */
export interface Reading {
  readonly asked: Asked;
  readonly knowledge: Knowledge;
  readonly marks: readonly Mark[];
  readonly missing: readonly string[];
  /** What is worth knowing before it is saved, and stops nothing. */
  readonly warnings: readonly string[];
  readonly ticket: TicketRead | null;
  readonly tickets: readonly Pick[];
  readonly day: LocalDate;
  readonly dayWords: string;
  readonly time: TimeRead | null;
  readonly workTypes: readonly string[];
  readonly roles: readonly Pick[];
  readonly materials: readonly MaterialRead[];
  readonly mileage: MileageRead | null;
  readonly isBillable: boolean;
  readonly note: string;
  /** What the note is compared with, where a ticket is known and time is said. */
  readonly noteBeside: (NoteBeside & { readonly minimumSummary: number; readonly blocks: boolean }) | null;
  /** Exactly what will be saved, as it is posted; null while something is unclear. */
  readonly saves: string | null;
}

/** What an address asks. */
export function askedIn(params: { readonly get: (name: string) => string | null }): Asked {
  const text = (name: string, longest: number) => (params.get(name) ?? "").slice(0, longest);
  return {
    line: text("line", 1100),
    ticket: text("ticket", 40),
    from: text("from", 500),
    to: text("to", 500),
    role: text("role", 40),
  };
}

/** The address that asks this, below a path. */
export function hrefOfAsked(path: string, asked: Asked): string {
  const filled = Object.entries(asked).filter(([, value]) => value !== "");
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`;
}
