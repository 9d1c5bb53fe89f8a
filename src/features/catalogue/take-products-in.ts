import "server-only";
import { loadDesk } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { log } from "#server/log.ts";
import { addCategories, takeLinesIn } from "./import-batch.ts";
import { readMapping } from "./model/import-columns.ts";
import { type FileLine, recordsOf } from "./model/import-file.ts";
import { cellsOf, type ListNames } from "./model/import-row.ts";

// So few that a page never waits long for its turn.
const linesAtOnce = 200;
const mostCategories = 200;
const underWay = new Set<string>();

/** Takes a file of products in, some lines at a time; one that was begun before goes on where it stood. Never fails. */
export async function takeProductsIn(importId: string): Promise<void> {
  if (underWay.has(importId)) return;
  underWay.add(importId);
  try {
    await carryOn(importId);
  } catch (error) {
    log.error({ part: "product import", importId, err: error }, "it stands still until the next minute");
  } finally {
    underWay.delete(importId);
  }
}

/** Goes on with every import that a restart of the server left halfway. */
export async function goOnWithImports(): Promise<void> {
  const running = await db.productImport.findMany({ where: { state: "running" }, select: { id: true } });
  for (const { id } of running) await takeProductsIn(id);
}

async function carryOn(id: string): Promise<void> {
  const file = await db.productImport.findFirst({
    where: { id, state: "running" },
    select: { personId: true, text: true, delimiter: true, mapping: true, done: true },
  });
  const desk = await loadDesk(db);
  if (!file || !desk) return;
  const mapping = readMapping(file.mapping);
  const seen = new Map<string, number>();
  const some: FileLine[] = [];
  let names: ListNames | undefined;
  let columns = 0;
  let at = 0;
  const takeSome = async () => {
    names = await knownNames(some, mapping, names);
    const lines = some.splice(0);
    const before = at - lines.length;
    const batch = { mapping, columns, names, seen, desk, personId: file.personId, now: new Date() };
    return await takeBatch(id, before, lines, batch);
  };
  for await (const record of recordsOf(file.text, file.delimiter)) {
    if (columns === 0) {
      columns = record.cells.length;
      continue;
    }
    at += 1;
    if (at <= file.done) {
      // Of the lines before the restart only their SKUs are needed again.
      seen.set((cellsOf(record.cells, mapping).sku ?? "").toLowerCase(), record.line);
      continue;
    }
    some.push(record);
    if (some.length >= linesAtOnce && !(await takeSome())) return;
  }
  if (some.length > 0 && !(await takeSome())) return;
  await db.productImport.updateMany({
    where: { id, state: "running" },
    data: { state: "done", finishedAt: new Date(), text: "" },
  });
}

/** Some lines and the progress they make, both or neither; false when somebody else is at it. */
async function takeBatch(
  id: string,
  before: number,
  lines: readonly FileLine[],
  batch: Parameters<typeof takeLinesIn>[2],
): Promise<boolean> {
  return await db.$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<{ done: number }[]>`
        SELECT done FROM product_import WHERE id = ${id}::uuid AND state = 'running' FOR UPDATE`;
      if (row?.done !== before) return false;
      const { created, updated, unchanged, refused } = await takeLinesIn(tx, lines, batch);
      await tx.$executeRaw`
        UPDATE product_import SET done = done + ${lines.length}, created = created + ${created}, updated = updated + ${updated},
          unchanged = unchanged + ${unchanged}, refused = refused || ${JSON.stringify(refused)}::jsonb WHERE id = ${id}::uuid`;
      return true;
    },
    { timeout: 60_000 },
  );
}

/** What the names of lists mean; new categories are made, as long as there are not too many. */
async function knownNames(
  lines: readonly FileLine[],
  mapping: ReturnType<typeof readMapping>,
  before: ListNames | undefined,
) {
  const wanted = lines
    .map(({ cells }) => cellsOf(cells, mapping).category ?? "")
    .filter((name) => name !== "" && name.length <= 60);
  const isKnown = before && wanted.every((name) => before.categories.has(name.toLowerCase()));
  if (isKnown) return before;
  if (!before || before.categories.size < mostCategories)
    await db.$transaction((tx) => addCategories(tx, wanted.slice(0, mostCategories)));
  const select = { id: true, name: true } as const;
  const [categories, codes, taxCategories] = await Promise.all([
    db.productCategory.findMany({ select }),
    db.materialCode.findMany({ where: { isActive: true }, select }),
    db.taxCategory.findMany({ where: { isActive: true }, select }),
  ]);
  const byName = (rows: readonly { id: string; name: string }[]) =>
    new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
  return { categories: byName(categories), codes: byName(codes), taxCategories: byName(taxCategories) };
}
