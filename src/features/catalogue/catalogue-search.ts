import "server-only";
import { likeText } from "#kernel/search.ts";
import { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { CatalogueAddress, CatalogueFilters, CatalogueSort } from "./model/catalogue-address.ts";

// So many are fetched and put in order; more are so common that walking the order meets them soon enough.
const few = 25_000;
// A picker looks at so many for the likeliest, and at so few of those that are only nearly it: how alike two words are is dear to say.
const fewToPick = 3000;
const fewToGuess = 200;
const mostWords = 8;

interface Found {
  readonly id: string;
  readonly key: string;
}

const { sql } = Prisma;
const none = Prisma.empty;

/** The words of a search, as the database holds what products are found by. */
export const wordsOf = (text: string) =>
  text.toLowerCase().normalize("NFC").split(/\s+/).filter(Boolean).slice(0, mostWords);

// A short word is looked for where words begin: anywhere it would be everywhere.
const saying = (word: string) =>
  sql`p.search_text LIKE ${word.length < 3 ? `% ${likeText(word)}%` : `%${likeText(word)}%`}`;
// A long word may be mistyped; a short one would be taken for any other, but may stand within a word.
const meaning = (word: string) =>
  word.length < 4 ? sql`p.search_text LIKE ${`%${likeText(word)}%`}` : sql`${word} <% p.search_text`;

function narrowed({ state, kind, categoryId, isStocked }: CatalogueFilters): Prisma.Sql {
  return sql`
    ${state === "all" ? none : sql`AND p.is_active = ${state === "active"}`}
    ${kind === undefined ? none : sql`AND p.kind = ${kind}::product_kind`}
    ${categoryId === undefined ? none : categoryId === "none" ? sql`AND p.category_id IS NULL` : sql`AND p.category_id = ${categoryId}::uuid`}
    ${isStocked === undefined ? none : sql`AND p.is_stocked = ${isStocked}`}`;
}

const allOf = (words: readonly string[], of: (word: string) => Prisma.Sql) =>
  words.length === 0 ? sql`TRUE` : Prisma.join(words.map(of), " AND ");

const columns: Readonly<Record<CatalogueSort, { column: Prisma.Sql; type: Prisma.Sql; descends: boolean }>> = {
  name: { column: sql`p.name`, type: sql`text`, descends: false },
  "-name": { column: sql`p.name`, type: sql`text`, descends: true },
  sku: { column: sql`p.sku`, type: sql`text`, descends: false },
  "-sku": { column: sql`p.sku`, type: sql`text`, descends: true },
  price: { column: sql`p.unit_price`, type: sql`int`, descends: false },
  "-price": { column: sql`p.unit_price`, type: sql`int`, descends: true },
  newest: { column: sql`p.id`, type: sql`uuid`, descends: true },
};

/** How many there are, as far as anybody counts: more than the last number are "more than". */
export interface Counted {
  readonly count: number;
  readonly isMore: boolean;
}

/** A part of the catalogue: the ids of one page in their order, whether more follow, and how many it has. */
export interface CataloguePage extends Counted {
  readonly ids: readonly string[];
  readonly next?: { readonly key: string; readonly id: string };
  /** Nothing says what was typed: these say nearly that. */
  readonly isGuess: boolean;
}

/** The page of the catalogue that an address asks for. What has exactly the SKU or barcode that was typed stands first. */
export async function searchCatalogue(address: CatalogueAddress, size: number): Promise<CataloguePage> {
  const words = wordsOf(address.text);
  const exact = words.length > 0 && !address.after ? await withCode(address) : [];
  const found = await pageOf(address, allOf(words, saying), size);
  const isGuess = found.count === 0 && exact.length === 0 && isWorthGuessing(words) && !address.after;
  if (isGuess) {
    const ids = await meant(address, words, size);
    return { ids, count: ids.length, isMore: ids.length === size, isGuess: ids.length > 0 };
  }
  const rows = found.rows.slice(0, size);
  const last = rows.at(-1);
  const ids = [...new Set([...exact, ...rows.map(({ id }) => id)])];
  return {
    ids,
    count: Math.max(found.count, ids.length),
    isMore: found.isMore,
    isGuess: false,
    ...(found.rows.length > size && last ? { next: last } : {}),
  };
}

/** Whose SKU or barcode is exactly this; more than one only where one product's SKU is another one's barcode. */
export async function withCode({ text, ...filters }: CatalogueFilters): Promise<string[]> {
  const code = text.trim();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id::text FROM product p
    WHERE (lower(p.sku) = lower(${code}) OR (p.barcode = ${code} AND p.barcode <> '')) ${narrowed({ text, ...filters })} LIMIT 2`;
  return rows.map(({ id }) => id);
}

async function pageOf(address: CatalogueAddress, says: Prisma.Sql, size: number) {
  const { column, type, descends } = columns[address.sort];
  const { after } = address;
  const way = descends ? sql`DESC` : sql`ASC`;
  const past =
    after && isKey(after.key, address.sort)
      ? sql`AND (${column}, p.id) ${descends ? sql`<` : sql`>`} (${after.key}::${type}, ${after.id}::uuid)`
      : none;
  const where = sql`${says} ${narrowed(address)}`;
  const isNarrow = address.text.trim() !== "";
  if (isNarrow) {
    const rows = await db.$queryRaw<(Found & { total: number })[]>`
      SELECT f.id::text, f.key::text AS key, f.total FROM (
        SELECT p.id, ${column} AS key, (count(*) OVER ())::int AS total,
               ${after ? sql`(${column}, p.id) ${descends ? sql`<` : sql`>`} (${after.key}::${type}, ${after.id}::uuid)` : sql`TRUE`} AS is_past
        FROM (SELECT * FROM product p WHERE ${where} LIMIT ${few + 1}) p
      ) f WHERE f.is_past ORDER BY f.key ${way}, f.id ${way} LIMIT ${size + 1}`;
    const total = rows[0]?.total ?? 0;
    if (total <= few) return { rows, count: total, isMore: false };
  }
  const [rows, count] = await Promise.all([
    db.$queryRaw<Found[]>`
      SELECT p.id::text, ${column}::text AS key FROM product p WHERE ${where} ${past}
      ORDER BY ${column} ${way}, p.id ${way} LIMIT ${size + 1}`,
    isNarrow ? { count: few, isMore: true } : countUpTo(where),
  ]);
  return { rows, ...count };
}

const isKey = (key: string, sort: CatalogueSort) =>
  sort.endsWith("price") ? /^\d{1,10}$/.test(key) : sort !== "newest" || /^[0-9a-f-]{36}$/.test(key);

async function countUpTo(where: Prisma.Sql): Promise<Counted> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM product p WHERE ${where} LIMIT ${few + 1}) p`;
  const count = row?.count ?? 0;
  return { count: Math.min(count, few), isMore: count > few };
}

// One or two letters are no word that could be mistyped; a sign or a digit may stand within a code.
const isWorthGuessing = (words: readonly string[]) => words.some((word) => word.length > 2 || !/^\p{L}+$/u.test(word));

/** What was probably meant by words that nothing says: the most alike first. */
async function meant(filters: CatalogueFilters, words: readonly string[], size: number): Promise<string[]> {
  const likeness = Prisma.join(
    words.map((word) => sql`word_similarity(${word}, p.search_text)`),
    " + ",
  );
  const rows = await db.$queryRaw<{ id: string }[]>`
    -- Apart, so that it is planned as if all were wanted: by the index, not row by row.
    WITH near AS MATERIALIZED (SELECT p.* FROM product p WHERE ${allOf(words, meaning)} ${narrowed(filters)})
    SELECT p.id::text FROM (SELECT * FROM near LIMIT ${fewToGuess}) p ORDER BY ${likeness} DESC, p.name, p.id LIMIT ${size}`;
  return rows.map(({ id }) => id);
}

/** The products a picker offers for what was typed: exactly this SKU or barcode, then names that begin so, then the rest. */
export async function likelyProducts(text: string, size: number): Promise<string[]> {
  const address: CatalogueAddress = { text, state: "active", sort: "name" };
  const words = wordsOf(text);
  if (words.length === 0) return (await searchCatalogue(address, size)).ids.slice(0, size);
  const [exact, begin] = await Promise.all([
    withCode(address),
    db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM (
        SELECT p.id, p.name FROM product p WHERE ${allOf(words, saying)} ${narrowed(address)} LIMIT ${fewToPick}
      ) p ORDER BY lower(p.name) LIKE ${`${likeText(text.trim().toLowerCase())}%`} DESC, p.name, p.id LIMIT ${size}`,
  ]);
  const ids = [...new Set([...exact, ...begin.map(({ id }) => id)])];
  if (ids.length > 0 || !isWorthGuessing(words)) return ids.slice(0, size);
  return await meant(address, words, size);
}
