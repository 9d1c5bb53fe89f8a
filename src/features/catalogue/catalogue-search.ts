import "server-only";
import { likeText } from "#kernel/search.ts";
import { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { meanings, saying, wordsOf } from "./catalogue-words.ts";
import type { CatalogueAddress, CatalogueFilters, CatalogueSort } from "./model/catalogue-address.ts";

// So many are put in order from their finds; more than that are met on the way through the order, which is begun meanwhile.
const few = 3000;
const wayToGo = 3000;
// Without words, so many are counted.
const mostCounted = 25_000;
const fewToGuess = 200;

interface Found {
  readonly id: string;
  readonly key: string;
}

const { sql } = Prisma;
const none = Prisma.empty;

function narrowed({ state, kind, categoryId, isStocked }: CatalogueFilters): Prisma.Sql {
  return sql`
    ${state === "all" ? none : sql`AND p.is_active = ${state === "active"}`}
    ${kind === undefined ? none : sql`AND p.kind = ${kind}::product_kind`}
    ${categoryId === undefined ? none : categoryId === "none" ? sql`AND p.category_id IS NULL` : sql`AND p.category_id = ${categoryId}::uuid`}
    ${isStocked === undefined ? none : sql`AND p.is_stocked = ${isStocked}`}`;
}

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
  const [exact, found] = await Promise.all([
    words.length > 0 && !address.after ? withCode(address) : [],
    pageOf(address, saying(words), size),
  ]);
  if (words.length > 0 && found.count === 0 && exact.length === 0 && !address.after) {
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
  const isPast =
    past === none
      ? sql`TRUE`
      : sql`(p.key, p.id) ${descends ? sql`<` : sql`>`} (${after?.key}::${type}, ${after?.id}::uuid)`;
  const where = sql`${says} ${narrowed(address)}`;
  if (address.text.trim() === "") {
    const [rows, count] = await Promise.all([
      db.$queryRaw<Found[]>`
        SELECT p.id::text, ${column}::text AS key FROM product p WHERE ${where} ${past} ORDER BY ${column} ${way}, p.id ${way} LIMIT ${size + 1}`,
      countUpTo(where),
    ]);
    return { rows, ...count };
  }
  const [rows, met] = await Promise.all([
    db.$queryRaw<(Found & { total: number; isPast: boolean })[]>`
      SELECT p.id::text, p.key::text AS key, (count(*) OVER ())::int AS total, ${isPast} AS "isPast"
      FROM (SELECT p.id, ${column} AS key FROM product p WHERE ${where} LIMIT ${few + 1}) p
      ORDER BY "isPast" DESC, p.key ${way}, p.id ${way} LIMIT ${size + 1}`,
    db.$queryRaw<Found[]>`
      SELECT p.id::text, p.key::text AS key FROM (
        SELECT p.*, ${column} AS key FROM product p WHERE TRUE ${past} ORDER BY ${column} ${way}, p.id ${way} LIMIT ${wayToGo}
      ) p WHERE ${where} LIMIT ${size + 1}`,
  ]);
  const total = rows[0]?.total ?? 0;
  if (total <= few) return { rows: rows.filter((row) => row.isPast), count: total, isMore: false };
  if (met.length > size) return { rows: met, count: few, isMore: true };
  // What begins with its maker, of a maker at the end of the alphabet, is not met for long.
  const sorted = await db.$queryRaw<Found[]>`
    WITH said AS MATERIALIZED (SELECT p.id, ${column} AS key FROM product p WHERE ${where} ${past})
    SELECT id::text, key::text AS key FROM said ORDER BY said.key ${way}, said.id ${way} LIMIT ${size + 1}`;
  return { rows: sorted, count: few, isMore: true };
}

const isKey = (key: string, sort: CatalogueSort) =>
  sort.endsWith("price") ? /^\d{1,10}$/.test(key) : sort !== "newest" || /^[0-9a-f-]{36}$/.test(key);

async function countUpTo(where: Prisma.Sql): Promise<Counted> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM product p WHERE ${where} LIMIT ${mostCounted + 1}) p`;
  const count = row?.count ?? 0;
  return { count: Math.min(count, mostCounted), isMore: count > mostCounted };
}

/** What was probably meant by words that nothing says: the most alike first. */
async function meant(filters: CatalogueFilters, words: readonly string[], size: number): Promise<string[]> {
  for (const { says, likeness } of await meanings(words)) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT p.id::text FROM (SELECT * FROM product p WHERE ${says} ${narrowed(filters)} LIMIT ${fewToGuess}) p
      ORDER BY ${likeness} DESC, p.name, p.id LIMIT ${size}`;
    if (rows.length > 0) return rows.map(({ id }) => id);
  }
  return [];
}

/** The products a picker offers for what was typed: exactly this SKU or barcode, then names that begin so, then the rest. */
export async function likelyProducts(text: string, size: number): Promise<string[]> {
  const address: CatalogueAddress = { text, state: "active", sort: "name" };
  const words = wordsOf(text);
  if (words.length === 0) return (await searchCatalogue(address, size)).ids.slice(0, size);
  const beginning = `${likeText(text.trim().toLowerCase())}%`;
  const [exact, found] = await Promise.all([
    withCode(address),
    // One after the other, and none of them further than is needed.
    db.$queryRaw<{ id: string }[]>`
      (SELECT p.id::text FROM product p WHERE lower(p.name) LIKE ${beginning} COLLATE "C" ${narrowed(address)} ORDER BY lower(p.name) COLLATE "C" LIMIT ${size})
      UNION ALL
      (SELECT f.id::text FROM (
        SELECT p.id, p.name FROM product p WHERE ${saying(words)} AND lower(p.name) NOT LIKE ${beginning} ${narrowed(address)} LIMIT ${few}
      ) f ORDER BY f.name, f.id LIMIT ${size})
      LIMIT ${size}`,
  ]);
  const ids = [...new Set([...exact, ...found.map(({ id }) => id)])];
  return ids.length > 0 ? ids.slice(0, size) : await meant(address, words, size);
}
