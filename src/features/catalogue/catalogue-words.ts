import "server-only";
import { likeText } from "#kernel/search.ts";
import { Prisma } from "#prisma/client.ts";
import { wordsMeant } from "#server/words-meant.ts";

const { sql } = Prisma;
const mostWords = 8;

/** The words of a search, as the database holds what products are found by. */
export const wordsOf = (text: string) =>
  text.toLowerCase().normalize("NFC").split(/\s+/).filter(Boolean).slice(0, mostWords);

// A short word is looked for where words begin: anywhere it would be everywhere.
const saysWord = (word: string) =>
  sql`p.search_text LIKE ${word.length < 3 ? `% ${likeText(word)}%` : `%${likeText(word)}%`}`;

/** The products that say every word. */
export const saying = (words: readonly string[]): Prisma.Sql =>
  words.length === 0 ? sql`TRUE` : Prisma.join(words.map(saysWord), " AND ");

/** What was probably meant by words that nothing says. */
export interface Meaning {
  readonly says: Prisma.Sql;
  /** How near a product is to what was typed; dear to say of many. */
  readonly likeness: Prisma.Sql;
}

/**
 * What was probably meant by words that nothing says, the likeliest first: a word of letters by those of the catalogue that
 * look like it; a code that has a slip by its halves, one of which is right.
 */
export async function meanings(typed: readonly string[]): Promise<Meaning[]> {
  const words = typed.flatMap((word) => word.split(/[^\p{L}\p{M}\p{N}]+/u)).filter(Boolean);
  if (!words.some((word) => word.length > 2)) return withinCodes(typed);
  const meant = await wordsMeant(words, "product_word");
  const ways = words.map((word, index) => waysToSay(word, meant[index] ?? []));
  const isCode = words.some((word) => hasDigit.test(word));
  const likeness = isCode
    ? sql`similarity(p.sku || ' ' || p.barcode, ${typed.join(" ")})`
    : Prisma.join(
        words.map((word) => sql`word_similarity(${word}, p.search_text)`),
        " + ",
      );
  const all = ways.map((of) => sql`(${Prisma.join(of, " OR ")})`);
  const first = ways.map(([likeliest]) => likeliest ?? sql`FALSE`);
  return (ways.some((of) => of.length > 1) ? [first, all] : [first]).map((of) => ({
    says: Prisma.join(of, " AND "),
    likeness,
  }));
}

// One or two letters are no word that could be mistyped; a sign or a digit may stand within a code.
function withinCodes(typed: readonly string[]): Meaning[] {
  if (!typed.some((word) => !/^\p{L}+$/u.test(word))) return [];
  return [{ says: Prisma.join(typed.map(anywhere), " AND "), likeness: sql`similarity(p.sku, ${typed.join(" ")})` }];
}

const hasDigit = /\p{N}/u;
const anywhere = (word: string) => sql`p.search_text LIKE ${`%${likeText(word)}%`}`;

function waysToSay(word: string, meant: readonly string[]): readonly [Prisma.Sql, ...Prisma.Sql[]] {
  if (word.length < 4 || meant.some((known) => known.startsWith(word))) return [anywhere(word)];
  if (hasDigit.test(word)) {
    const half = Math.ceil(word.length / 2);
    return [anywhere(word), anywhere(word.slice(0, half)), anywhere(word.slice(-half))];
  }
  const [likeliest, ...others] = meant.map((known) => sql`p.search_text LIKE ${`% ${likeText(known)}%`}`);
  return likeliest ? [likeliest, ...others, anywhere(word)] : [anywhere(word)];
}
