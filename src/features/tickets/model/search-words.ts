/** How many words of a search are looked for. */
const mostWords = 6;

/** What a search asks for: the beginning of a ticket's number, or words. */
export interface SearchAsked {
  readonly numbers: readonly string[];
  readonly words: readonly string[];
}

/** The words in a text, as the database splits it: letters and figures, in lower case. */
export const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);

/** Reads what was typed into a search; a part that can only be a ticket's number is looked for as one. */
export function readSearch(typed: string): SearchAsked {
  const parts = typed.split(/\s+/).filter(Boolean);
  const isNumber = (part: string) => /^t?\d{4,8}\.\d{0,8}$/i.test(part) || /^t\d{3,8}$/i.test(part);
  return {
    numbers: parts.filter(isNumber).map((part) => part.toUpperCase()),
    words: [...new Set(parts.filter((part) => !isNumber(part)).flatMap(wordsIn))].slice(0, mostWords),
  };
}

/** How a ticket's number begins when this is a part of it with which it must begin; undefined for a part from its middle. */
export function beginningOfNumber(part: string): string | undefined {
  if (part.startsWith("T")) return part;
  return /^\d{8}(?:\.|$)/.test(part) ? `T${part}` : undefined;
}
