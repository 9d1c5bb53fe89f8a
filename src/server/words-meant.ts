import "server-only";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";

/** Lists of the words that things say; they tell nothing of any one of them. */
export type Vocabulary = "search_word" | "product_word";

/**
 * For each typed word the words of a vocabulary that are meant by it: those that begin so, or else, as a slip of the fingers,
 * those that look most like it, the likeliest first. None where nothing looks like it.
 */
export async function wordsMeant(
  typed: readonly string[],
  vocabulary: Vocabulary,
): Promise<readonly (readonly string[])[]> {
  if (typed.length === 0) return [];
  const rows = await db.$queryRaw<{ words: string[] }[]>`
    SELECT words_meant(t.word, t.beginning, ${vocabulary}::text::regclass) AS words
      FROM unnest(${[...typed]}::text[], ${typed.map((word) => `${likeText(word)}%`)}::text[]) WITH ORDINALITY AS t(word, beginning, n)
     ORDER BY t.n`;
  return typed.map((_, index) => rows[index]?.words ?? []);
}
