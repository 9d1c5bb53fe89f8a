import { createHash } from "node:crypto";

/** Chance that is the same whenever it begins with the same words. */
export interface Chance {
  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number;
  /** One of the choices. */
  pick<Choice>(choices: readonly Choice[]): Choice;
  /** Whether something happens that happens that often in a hundred times. */
  happens(percent: number): boolean;
}

/** Chance that begins with the given words. */
export function chanceOf(words: string): Chance {
  let state = createHash("sha256").update(words).digest().readUInt32LE(0);
  // mulberry32: small, even enough, the same everywhere.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  return {
    between,
    pick: (choices) => {
      const choice = choices[between(0, choices.length - 1)];
      if (choice === undefined) throw new RangeError("There is nothing to choose from");
      return choice;
    },
    happens: (percent) => next() * 100 < percent,
  };
}
