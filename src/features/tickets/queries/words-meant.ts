import "server-only";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";

/**
 * For each typed word the words of tickets that are meant by it: those that begin so, or else, as a slip of the fingers,
 * those that look most like it. The vocabulary is a list of words and tells nothing of any ticket.
 */
export async function wordsMeant(typed: readonly string[]): Promise<readonly (readonly string[])[]> {
  if (typed.length === 0) return [];
  const rows = await db.$queryRaw<{ words: string[] }[]>`
    SELECT words_meant(t.word, t.beginning) AS words
      FROM unnest(${[...typed]}::text[], ${typed.map((word) => `${likeText(word)}%`)}::text[]) WITH ORDINALITY AS t(word, beginning, n)
     ORDER BY t.n`;
  return typed.map((word, index) => [...new Set([word, ...(rows[index]?.words ?? [])])]);
}
