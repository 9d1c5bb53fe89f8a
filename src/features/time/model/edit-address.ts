import { safePath } from "#kernel/safe-path.ts";

/** The form that corrects an entry, or asks whether it goes; when it is done one is back at the place it was opened from. */
export function addressToEdit(entryId: string, place: string, removes = false): string {
  return `/time/${entryId}/edit?${removes ? "remove=1&" : ""}back=${encodeURIComponent(place)}`;
}

/** The place of an entry that was opened from its ticket: the form knows which one that is. */
export const fromItsTicket = "ticket";

/** Where an entry was opened from, and how that place is called. */
export interface PlaceBefore {
  readonly href: string;
  readonly label: string;
}

const labels: readonly (readonly [RegExp, (match: string) => string])[] = [
  [/^\/timesheet\/day(?:\/|\?|$)/, () => "Day"],
  [/^\/timesheets?(?:\/|\?|$)/, () => "Timesheet"],
  [/^\/tickets\/(T\d{8}\.\d+)(?:[/?#]|$)/, (number) => number],
  [/^\/approvals(?:\/|\?|$)/, () => "Approvals"],
];

/** The place that an address names as the one an entry was opened from; what is none of them leads to the timesheet. */
export function placeBefore(asked: unknown, sheetHref: string, ticketNumber?: string): PlaceBefore {
  const ofTicket = asked === fromItsTicket && ticketNumber ? `/tickets/${ticketNumber}` : asked;
  const href = safePath(ofTicket, sheetHref);
  for (const [pattern, label] of labels) {
    const match = pattern.exec(href);
    if (match) return { href, label: label(match[1] ?? "") };
  }
  return { href: sheetHref, label: "Timesheet" };
}
