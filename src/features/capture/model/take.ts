import type { Knowledge, Part } from "./said.ts";
import type { Word } from "./words.ts";

/** What a rule found at a word: how many words it takes, and the part they are, or why they are none. */
export interface Found {
  readonly words: number;
  readonly part?: Part;
  readonly why?: string;
  /** What could be meant instead, each as it would be typed. */
  readonly choices?: readonly string[];
  /** Understood as a word, without a sign that says what it is: where it does not fit, it is text. */
  readonly isWord?: true;
}

/** What a rule knows of the place it looks at: whether the note has begun already decides what a mere word can be. */
export interface Place extends Knowledge {
  readonly isHead: boolean;
}

/** Looks at the words from one on: what they are, or undefined when another rule may look. */
export type Rule = (words: readonly Word[], at: number, place: Place) => Found | undefined;

/** What one of the words says, without quotes; undefined at the end of the line, and for a quoted text. */
export const coreAt = (words: readonly Word[], at: number): string | undefined => {
  const word = words[at];
  return word === undefined || word.quoted ? undefined : word.core;
};
