import type pg from "pg";
import { benchSummary, type KnownParts } from "./filled-desk.ts";

type RowsOf = <Row extends pg.QueryResultRow>(sql: string) => Promise<Row[]>;

/** Looks at the parts of a desk; there are none on one that is not measured for them. */
export async function knowParts(rowsOf: RowsOf): Promise<KnownParts> {
  const products = await rowsOf<KnownParts["products"][number]>(
    `SELECT id, sku, barcode, lower((regexp_match(manufacturer || ' ' || name, '([A-Z][a-z]+) [0-9]+00'))[1]) AS model FROM product
      WHERE is_active AND barcode <> '' AND NOT is_stocked ORDER BY md5(sku) LIMIT 64`,
  );
  const stocked = await rowsOf<KnownParts["stocked"][number]>(
    `SELECT id, name FROM product p WHERE is_stocked AND (SELECT count(*) FROM stock_level l JOIN stock_location s ON s.id = l.location_id
        WHERE l.product_id = p.id AND s.person_id IS NOT NULL) = (SELECT count(*) FROM stock_location WHERE person_id IS NOT NULL)
      ORDER BY sku LIMIT 40`,
  );
  const bundles = await rowsOf<{ id: string }>(
    `SELECT id FROM bundle b WHERE NOT EXISTS (SELECT FROM bundle_item i JOIN product p ON p.id = i.product_id
        WHERE i.bundle_id = b.id AND (p.is_stocked OR NOT p.is_active)) ORDER BY name LIMIT 8`,
  );
  const some = await rowsOf<{ number: string }>(
    `SELECT number FROM ticket t WHERE is_open AND (SELECT count(*) FROM material WHERE ticket_id = t.id) BETWEEN 5 AND 12
      ORDER BY md5(number) LIMIT 32`,
  );
  const many = await rowsOf<{ number: string }>(
    `SELECT number FROM (SELECT number, (SELECT count(*) FROM material WHERE ticket_id = t.id) AS count FROM ticket t WHERE is_open) t
      WHERE count < 300 ORDER BY count DESC LIMIT 8`,
  );
  const [counted] = await rowsOf<{ count: number }>("SELECT count(*)::int AS count FROM material");
  return {
    products,
    stocked,
    bundleIds: bundles.map(({ id }) => id),
    someOn: some.map(({ number }) => number),
    manyOn: many.map(({ number }) => number),
    materials: counted?.count ?? 0,
  };
}

/** Takes back what an earlier bench put on tickets: their pages must not become longer, nor the vans empty. */
export async function forgetMaterials(client: pg.Client): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE gone ON COMMIT DROP AS SELECT id FROM material
       WHERE created_at > (SELECT created_at FROM organization) AND (notes = $$${benchSummary}$$ OR bundle_id IS NOT NULL);
     UPDATE stock_level l SET quantity = l.quantity - m.quantity FROM (SELECT product_id, location_id, sum(quantity) AS quantity
         FROM stock_move JOIN gone ON gone.id = material_id GROUP BY 1, 2) m
       WHERE m.product_id = l.product_id AND m.location_id = l.location_id;
     DELETE FROM stock_move USING gone WHERE material_id = gone.id;
     DELETE FROM event USING gone WHERE subject_id = gone.id;
     DELETE FROM event WHERE name = 'material.addBundle';
     DELETE FROM material USING gone WHERE material.id = gone.id;`,
  );
}
