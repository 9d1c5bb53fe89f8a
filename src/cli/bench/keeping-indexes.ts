import type pg from "pg";

/** A table that grows large is filled without its indexes: made afterwards, all at once, they take a fraction of the time. */
const largeTables = [
  ...["ticket", "ticket_search", "search_word", "time_entry", "event"],
  ...["product", "product_price_change", "material", "billing_item", "stock_move"],
];

/** Takes the indexes of the large tables away; gives the statements that make them again. What a constraint needs stays. */
export async function takeIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
      WHERE indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
      ORDER BY indrelid`,
    [largeTables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Makes them again, over several connections; the next free one takes the next index. */
export async function putIndexes(clients: readonly pg.Client[], definitions: readonly string[]): Promise<void> {
  const waiting = [...definitions];
  await Promise.all(
    clients.map(async (client) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await client.query(next);
    }),
  );
}
