import type { Word } from "./words.ts";

/** A name as it is compared: letters and digits only, so that "onsite" begins "On-site support". */
export const compact = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The names that begin with what was typed; the one that is exactly that, if there is one. */
export function namesMeant(typed: string, names: readonly string[]): string[] {
  const sought = compact(typed);
  if (sought === "") return [];
  const exact = names.filter((name) => compact(name) === sought);
  return exact.length > 0 ? exact : names.filter((name) => compact(name).startsWith(sought));
}

/** A name as one word that means exactly it: "on-site-support". */
export const asOneWord = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");

/** How many words from the first on go on saying the same name: "on-site support" is one type, "on-site today" is not. */
export function wordsOfName(
  words: readonly Word[],
  names: readonly string[],
): { words: number; names: string[] } | undefined {
  let best: { words: number; names: string[] } | undefined;
  let typed = "";
  for (const [index, word] of words.entries()) {
    if (word.quoted) break;
    typed += word.core;
    const meant = namesMeant(typed, names);
    if (meant.length === 0 || (index > 0 && compact(word.core) === "")) break;
    best = { words: index + 1, names: meant };
    // What ends with a comma ends there.
    if (word.core !== word.text) break;
  }
  return best;
}

/** The longest run of words, from the first on, that begins a customer's name; its text as it was typed. */
export function customersNamed(
  words: readonly Word[],
  customers: readonly string[],
): { words: number; name: string } | undefined {
  const [first] = words;
  if (!first || first.quoted || compact(first.core).length < 2) return undefined;
  const run = wordsOfName(words, customers);
  if (!run) return undefined;
  return {
    words: run.words,
    name: words
      .slice(0, run.words)
      .map(({ core }) => core)
      .join(" "),
  };
}
