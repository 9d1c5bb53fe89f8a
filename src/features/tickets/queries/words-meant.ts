import "server-only";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";

/**
 * For each typed word the words of tickets that are meant by it: those that begin so, or else, as a slip of the fingers,
 * those that look most like it. The vocabulary is a list of words and tells nothing of any ticket.
 */
export async function wordsMeant(typed: readonly string[]): Promise<readonly (readonly string[])[]> {
  if (typed.length === 0) return [];
  const rows = await db.$queryRaw<{ n: bigint; words: string[] }[]>`
    SELECT t.n, coalesce(
        nullif(ARRAY(SELECT word FROM search_word WHERE word LIKE t.pattern ORDER BY length(word), word LIMIT 200), '{}'),
        ARRAY(SELECT word FROM search_word WHERE length(t.word) > 2 AND word % t.word ORDER BY similarity(word, t.word) DESC, word LIMIT 6)
      ) AS words
      FROM unnest(${[...typed]}::text[], ${typed.map((word) => `${likeText(word)}%`)}::text[]) WITH ORDINALITY AS t(word, pattern, n)
     ORDER BY t.n`;
  return typed.map((word, index) => [...new Set([word, ...(rows[index]?.words ?? [])])]);
}
