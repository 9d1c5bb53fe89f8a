import type { FillStep } from "./fill-statements.ts";

// Out of nought to one, what is near to nought far more often: few things are bought often, most of them hardly ever.
const seldom = (i: string, salt: number, bend: number) =>
  `power(bench.die(${i}, ${salt}, 1000003) / 1000003::float8, ${bend})`;

const words = `
  CREATE FUNCTION bench.one_of(words text[], i bigint, salt int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT words[1 + floor(cardinality(words) * power(bench.die(i, salt, 1000003) / 1000003::float8, 2))::int] $$;
  CREATE FUNCTION bench.sku(i bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT upper(bench.word(i % 311, 91, 2)) || '-' || bench.die(i, 92, 90) || '-' || lpad((i * 7919 % 1000003)::text, 6, '0') $$;`;

const things = `ARRAY['patch cable','power cable','toner','mouse','keyboard','HDMI cable','laptop','monitor','docking station','SSD',
  'access point','switch','battery','adapter','headset','webcam','firewall','router','memory','label printer','patch panel','wall mount',
  'ink cartridge','USB stick','hard disk','server','rack shelf','surge protector','fibre cable','media converter','scanner','projector',
  'phone','handset','SIM card','licence','warranty','tablet','stylus','privacy filter','screwdriver set','cable tie','crimping tool',
  'tester','sensor','camera','door station','charger','UPS','KVM switch']`;
const makers = `ARRAY['Norvik','Acentra','Belloro','Cortane','Delvaux','Eskadra','Fenwick','Galdor','Hallmer','Intrava','Jorvik','Kestrel',
  'Lumora','Mantiq','Nordell','Ostrava','Peltron','Quantis','Rovanto','Stelvio','Tarquin','Umbra','Veltron','Westmar','Xandor','Yarrow','Zenda']`;
const variants = `ARRAY['black','2 m black','1 m black','0.5 m grey','24 inch black','16 GB','1 TB','white','27 inch','8-port','500 GB','3 m blue',
  '24-port','5 m black','45 W','A4','10 m red','13 inch silver','2 TB','48-port']`;

// What finds a product is written by a trigger, which sleeps while a desk is filled; mustBeNone compares.
const products = `
  INSERT INTO product_category (id, name, sort)
    SELECT bench.id(20, c), initcap(bench.word(c, 93, 3)) || ' ' || c, c FROM generate_series(0, 23) c;
  INSERT INTO product (id, sku, name, kind, description, category_id, code_id, tax_category_id, manufacturer, vendor, barcode, unit,
      unit_price, unit_cost, is_stocked, reorder_point, reorder_up_to, is_active, created_at, search_text)
    SELECT id, sku, name, kind, description, category_id, code_id, tax_category_id, manufacturer, vendor, barcode, 'piece',
      price, price * 7 / 10, is_stocked, CASE WHEN is_stocked THEN 5000 ELSE 0 END, CASE WHEN is_stocked THEN 20000 ELSE 0 END,
      bench.die(i, 94, 100) >= 12 OR is_stocked, created_at,
      lower(concat_ws(' ', '', sku, name, manufacturer, vendor, nullif(barcode, ''), category))
    FROM (SELECT i, bench.id(21, i) AS id, bench.sku(i) AS sku, 'product'::product_kind AS kind,
        CASE WHEN bench.die(i, 95, 5) < 2 THEN initcap(thing) || ' ' || variant || ' ' || model ELSE maker || ' ' || model || ' ' || thing || ' ' || variant END AS name,
        'What the vendor says about it: ' || bench.word(i, 96, 4) || ' with ' || bench.word(i, 97, 3) || ', for offices of any size.' AS description,
        c.id AS category_id, c.name AS category, (SELECT id FROM material_code WHERE name = 'Hardware') AS code_id, NULL::uuid AS tax_category_id,
        maker AS manufacturer, 'Vendor ' || initcap(bench.word(bench.die(i, 98, 25), 99, 3)) AS vendor,
        CASE WHEN bench.die(i, 100, 10) < 7 THEN '400' || lpad((i::bigint * 48271 % 1000000007)::text, 10, '0') ELSE '' END AS barcode,
        10000 + (4000000 * ${seldom("i", 101, 4)})::int / 100 * 100 AS price, i <= greatest(10, :products: * 15 / 1000) AS is_stocked,
        now() - interval '5 years' AS created_at
      FROM (SELECT i, bench.one_of(${things}, i, 102) AS thing, bench.one_of(${makers}, i, 103) AS maker,
          bench.one_of(${variants}, i, 104) AS variant, initcap(bench.word(bench.die(i, 105, 6000), 106, 3)) || ' ' || 100 * (1 + bench.die(i, 107, 60)) AS model
        FROM generate_series(1, :products:) i OFFSET 0) w
      JOIN product_category c ON c.id = bench.id(20, bench.die(i, 108, 24)) OFFSET 0) p;
  INSERT INTO product_word (word)
    SELECT DISTINCT w FROM product, unnest(words_in(search_text)) w WHERE w ~ '^[[:alpha:]]{3,}$' ON CONFLICT DO NOTHING;
  INSERT INTO product_price_change (id, product_id, changed_at, unit_price, unit_cost)
    SELECT bench.id(22, row_number() OVER ()), id, created_at, unit_price, unit_cost FROM product;
  INSERT INTO price_list (id, name) SELECT bench.id(23, n), 'Price list ' || lpad(n::text, 2, '0') FROM generate_series(1, 40) n;
  INSERT INTO price_list_item (price_list_id, product_id, unit_price)
    SELECT bench.id(23, n), p.id, p.unit_price * (80 + n % 15) / 100 FROM generate_series(1, 40) n, generate_series(1, least(500, :products:)) k
    JOIN product p ON p.id = bench.id(21, k);
  UPDATE customer SET price_list_id = bench.id(23, 1 + abs(hashtext(name)) % 40) WHERE abs(hashtext(name)) % 10 < 3;
  INSERT INTO bundle (id, name) SELECT bench.id(24, n), 'Bundle ' || lpad(n::text, 2, '0') FROM generate_series(1, 30) n;
  INSERT INTO bundle_item (bundle_id, product_id, quantity, position)
    SELECT bench.id(24, n), bench.id(21, (n * 10 + k) * greatest(1, :products: / 400)), 1000, k FROM generate_series(1, 30) n, generate_series(0, 4) k;
  ANALYZE product;`;

// Of ten tickets four took nothing, and one in twenty is a move of the office: the average says little of either.
const plan = `
  CREATE UNLOGGED TABLE bench.taking AS
    SELECT i, (upto * :materials: / total)::bigint AS last, ((upto - w) * :materials: / total)::bigint AS before FROM (
      SELECT i, w, sum(w) OVER (ORDER BY i)::numeric AS upto, sum(w) OVER ()::numeric AS total FROM (
        SELECT i, CASE WHEN d < 40 THEN 0 WHEN d < 80 THEN 1 + bench.die(i, 110, 6) WHEN d < 95 THEN 8 + bench.die(i, 111, 30)
          ELSE 40 + bench.die(i, 112, 200) END AS w FROM (SELECT i, bench.die(i, 109, 100) AS d FROM bench.opening) o) w) c;
  CREATE UNLOGGED TABLE bench.used AS
    SELECT m, i, t.id AS person_id, o.customer, least(o.day + bench.die(i, 113, 4), current_date - 1) AS used_on,
      o.opened + (m - before) * interval '90 seconds' AS at, 1 + floor(:products: * ${seldom("m", 114, 3)})::int AS p,
      bench.die(m, 115, 100) < 15 AS is_free, 1000 * (1 + bench.die(m, 116, 4)) AS quantity, bench.die(m, 117, 10) < 8 AS is_billable
    FROM bench.taking JOIN bench.opening o USING (i) JOIN bench.technician t ON t.n = o.technician,
      generate_series(before + 1, last) m WHERE last > before;
  ANALYZE bench.used;`;

const materials = `
  INSERT INTO material (id, ticket_id, person_id, product_id, code_id, status, name, quantity, unit, unit_price, unit_cost, usual_price,
      amount, is_billable, explanation, used_on, created_at)
    SELECT bench.id(25, m), bench.id(3, i), person_id, product_id, code.id, 'delivered', name, quantity, 'piece', price, price * 7 / 10, price,
      CASE WHEN is_billable THEN quantity::bigint * price / 100000 ELSE 0 END, is_billable,
      jsonb_build_array(jsonb_build_object('of', 'price', 'words', 'List price $' || to_char(price / 10000.0, 'FM999990.00')),
        jsonb_build_object('of', 'amount', 'words', quantity / 1000 || ' × $' || to_char(price / 10000.0, 'FM999990.00'))), used_on, at
    FROM (SELECT u.*, CASE WHEN is_free THEN NULL ELSE p.id END AS product_id, CASE WHEN is_free THEN 'Small parts' ELSE p.name END AS name,
        CASE WHEN is_free THEN 45000 ELSE p.unit_price END AS price FROM bench.used u JOIN product p ON p.id = bench.id(21, u.p)) u
    CROSS JOIN (SELECT id FROM material_code WHERE name = 'Hardware') code;`;

const events = `
  INSERT INTO event (id, name, at, actor_id, actor_name, subject_type, subject_id, ticket_id, change)
    SELECT bench.id(26, m), 'material.add', at, person_id, 'Technician', 'material', bench.id(25, m), bench.id(3, i),
      jsonb_build_object('name', 'Part ' || p, 'quantity', quantity, 'unit', 'piece', 'usedOn', used_on, 'isBillable', is_billable)
    FROM bench.used;`;

const bills = `
  INSERT INTO billing_item (id, outcome, material_id, customer_id, day, amount, reference, person_id)
    SELECT bench.id(27, row_number() OVER ()), 'billed', m.id, t.customer_id, m.used_on, m.amount, 'R-' || to_char(m.used_on, 'YYYYMM'), o.id
    FROM material m JOIN ticket t ON t.id = m.ticket_id CROSS JOIN (SELECT id FROM person WHERE email = 'olivia@tallydesk.example') o
    WHERE m.is_billable AND m.used_on < current_date - 45;`;

// Each van holds what was taken from it, and enough for the bench.
const stock = `
  INSERT INTO stock_location (id, name, is_default) VALUES (bench.id(28, 0), 'Main room', true);
  INSERT INTO stock_location (id, name, person_id) SELECT bench.id(28, 1 + n), 'Van ' || lpad(n::text, 3, '0'), id FROM bench.technician;
  CREATE UNLOGGED TABLE bench.taken AS
    SELECT u.m, bench.id(21, u.p) AS product_id, l.id AS location_id, u.quantity, u.person_id, u.at
    FROM bench.used u JOIN stock_location l ON l.person_id = u.person_id WHERE u.p <= greatest(10, :products: * 15 / 1000) AND NOT is_free;
  INSERT INTO stock_move (id, product_id, location_id, kind, quantity, material_id, person_id, moved_at)
    SELECT bench.id(29, m), product_id, location_id, 'used', -quantity, bench.id(25, m), person_id, at FROM bench.taken;
  INSERT INTO stock_move (id, product_id, location_id, kind, quantity, person_id, moved_at)
    SELECT bench.id(30, row_number() OVER ()), bench.id(21, p), l.id, 'received', 20000000 + coalesce(taken, 0), o.id, now() - interval '5 years'
    FROM generate_series(1, greatest(10, :products: * 15 / 1000)) p CROSS JOIN stock_location l
    CROSS JOIN (SELECT id FROM person WHERE email = 'olivia@tallydesk.example') o
    LEFT JOIN (SELECT product_id, location_id, sum(quantity) AS taken FROM bench.taken GROUP BY 1, 2) t ON t.product_id = bench.id(21, p) AND t.location_id = l.id
    WHERE t.taken IS NOT NULL OR l.is_default OR p <= 40;
  INSERT INTO stock_level (product_id, location_id, quantity) SELECT product_id, location_id, sum(quantity) FROM stock_move GROUP BY 1, 2;`;

/** What fills the catalogue, the vans and the tickets of a desk with parts: after its tickets are planned. */
export const partsStages: readonly (readonly (readonly FillStep[])[])[] = [
  [
    [
      { title: "words of products", sql: words },
      { title: "products", sql: products },
    ],
    [{ title: "which ticket took what", sql: plan }],
  ],
  [
    [
      { title: "materials", sql: materials },
      { title: "bills", sql: bills },
    ],
    [
      { title: "stock", sql: stock },
      { title: "the record of materials", sql: events },
    ],
  ],
];

/** What must be nowhere among the parts of a desk that was filled. */
export const noPartsMay: Readonly<Record<string, string>> = {
  "products found by other words than they say": `
    SELECT count(*)::int AS count FROM product p LEFT JOIN product_category c ON c.id = p.category_id WHERE p.search_text IS DISTINCT FROM
      lower(concat_ws(' ', '', p.sku, p.name, p.manufacturer, p.vendor, nullif(p.barcode, ''), c.name))`,
  "levels of stock that are not the sum of the ledger": `
    SELECT count(*)::int AS count FROM stock_level l FULL JOIN (SELECT product_id, location_id, sum(quantity) AS quantity FROM stock_move GROUP BY 1, 2) m
      USING (product_id, location_id) WHERE l.quantity IS DISTINCT FROM m.quantity OR l.quantity < 0`,
  "materials of nobody's ticket or product": `
    SELECT count(*)::int AS count FROM material m LEFT JOIN ticket t ON t.id = m.ticket_id LEFT JOIN product p ON p.id = m.product_id
      WHERE t.id IS NULL OR (m.product_id IS NOT NULL AND p.id IS NULL)`,
  "bills of other amounts than their material's": `
    SELECT count(*)::int AS count FROM billing_item b JOIN material m ON m.id = b.material_id WHERE b.amount <> m.amount`,
};
