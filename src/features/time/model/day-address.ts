import { clockOfMinute, minuteOfClock, type Stretch } from "./day-plan.ts";

/** What the address of a day, or of a timesheet, says about an entry that is being added. */
export interface EntryToAdd {
  readonly start: string;
  readonly end: string;
  readonly worked: string;
  /** A ticket's number. */
  readonly ticket: string;
  /** The id of an internal time code. */
  readonly code: string;
  /** What tickets are searched for. */
  readonly find: string;
}

type Search = Readonly<Record<string, string | string[] | undefined>>;

const textOf = (value: string | string[] | undefined) => (typeof value === "string" ? value.slice(0, 200) : "");

/** What is to be added, as the address says it; undefined where nothing is. */
export function entryToAdd(search: Search): EntryToAdd | undefined {
  if (search.add === undefined) return undefined;
  const clock = (value: string | string[] | undefined) => {
    const text = textOf(value);
    return minuteOfClock(text) === undefined ? "" : text;
  };
  return {
    start: clock(search.start),
    end: clock(search.end),
    worked: textOf(search.worked),
    ticket: textOf(search.ticket),
    code: textOf(search.code),
    find: textOf(search.find),
  };
}

/** The address that adds an entry to a day or a timesheet, with what is known of it. */
export function addressToAdd(place: string, known: Partial<EntryToAdd>): string {
  const query = new URLSearchParams({ add: "time" });
  for (const [name, value] of Object.entries(known)) if (value) query.set(name, value);
  return `${place}${place.includes("?") ? "&" : "?"}${query}`;
}

/** A stretch as an address says it. */
export function stretchInAddress({ start, end }: Stretch): Pick<EntryToAdd, "start" | "end"> {
  return { start: clockOfMinute(start), end: clockOfMinute(end) };
}

/** The address of a sheet with a day of it chosen. */
export function withDay(place: string, day: string): string {
  const [path = "", query = ""] = place.split("?");
  const search = new URLSearchParams(query);
  search.set("day", day);
  return `${path}?${search}`;
}
