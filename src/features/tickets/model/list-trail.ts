/** The tickets of the list that somebody came from, as its page had them. */
export interface ListTrail {
  /** The address of that list. */
  readonly href: string;
  readonly numbers: readonly string[];
}

/** Where a ticket stands in the list that somebody came from. */
export interface PlaceInList {
  readonly href: string;
  /** Counted from one. */
  readonly at: number;
  readonly count: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const numberPattern = /^T\d{8}\.\d{4,8}$/;

/** A list as text: its address, then the numbers of its tickets. */
export function printTrail({ href, numbers }: ListTrail): string {
  return [href, ...numbers].join("\n");
}

/** The place of a ticket in a list that was kept as text; nothing when it is not in it. */
export function placeInTrail(text: string | null, number: string): PlaceInList | undefined {
  const [href = "", ...lines] = (text ?? "").split("\n");
  const numbers = lines.filter((line) => numberPattern.test(line));
  const index = numbers.indexOf(number);
  // An address of this desk's own list, whatever else stands in the tab's memory.
  if (index < 0 || !/^\/tickets(\?|$)/.test(href)) return undefined;
  return { href, at: index + 1, count: numbers.length, before: numbers[index - 1], after: numbers[index + 1] };
}
