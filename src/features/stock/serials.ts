import "server-only";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";

/** The pieces of one product that have serial numbers. */
interface Pieces {
  readonly productId: string;
  readonly numbers: readonly string[];
}

const stop = (message: string) => stopIf(objectionAt("serialNumbers", message));

/** Puts pieces to a location, where they lie from now on; a number that lies somewhere already cannot arrive again. */
export async function putSerials(tx: Tx, { productId, numbers }: Pieces, locationId: string): Promise<void> {
  if (numbers.length === 0) return;
  const put = await tx.$queryRaw<{ number: string }[]>`
    INSERT INTO serial_number (product_id, number, location_id)
    SELECT ${productId}::uuid, number, ${locationId}::uuid FROM unnest(${numbers}::text[]) AS piece (number) ORDER BY number
    ON CONFLICT (product_id, number) DO UPDATE SET location_id = EXCLUDED.location_id
      WHERE serial_number.location_id IS NULL
    RETURNING number`;
  const known = new Set(put.map(({ number }) => number));
  const twice = numbers.find((number) => !known.has(number));
  if (twice !== undefined) stop(`Serial number ${twice} is in stock already.`);
}

/** Takes pieces from a location: to another one, or to be used. Each must lie there; nobody takes one twice. */
export async function takeSerials(
  tx: Tx,
  { productId, numbers }: Pieces,
  from: { readonly id: string; readonly name: string },
  toId: string | null,
): Promise<void> {
  if (numbers.length === 0) return;
  const taken = await tx.$queryRaw<{ number: string }[]>`
    UPDATE serial_number SET location_id = ${toId}::uuid
    WHERE product_id = ${productId}::uuid AND number = ANY(${numbers}::text[]) AND location_id = ${from.id}::uuid
    RETURNING number`;
  const known = new Set(taken.map(({ number }) => number));
  const absent = numbers.find((number) => !known.has(number));
  if (absent === undefined) return;
  const [there] = await tx.$queryRaw<{ place: string | null }[]>`
    SELECT stock_location.name AS place FROM serial_number
    LEFT JOIN stock_location ON stock_location.id = serial_number.location_id
    WHERE serial_number.product_id = ${productId}::uuid AND number = ${absent}`;
  if (!there) stop(`No piece with the serial number ${absent} is in ${from.name}.`);
  else if (there.place === null) stop(`Serial number ${absent} was used already.`);
  else stop(`Serial number ${absent} is in ${there.place}, not in ${from.name}.`);
}

/** Notes pieces that never lay in stock as used; nobody uses one twice. */
export async function spendSerials(tx: Tx, { productId, numbers }: Pieces): Promise<void> {
  if (numbers.length === 0) return;
  const used = await tx.$queryRaw<{ number: string }[]>`
    INSERT INTO serial_number (product_id, number, location_id)
    SELECT ${productId}::uuid, number, NULL FROM unnest(${numbers}::text[]) AS piece (number) ORDER BY number
    ON CONFLICT DO NOTHING RETURNING number`;
  const known = new Set(used.map(({ number }) => number));
  const twice = numbers.find((number) => !known.has(number));
  if (twice !== undefined) stop(`Serial number ${twice} was used already.`);
}

/** Forgets pieces that never lay in stock: they were written down by mistake. */
export async function forgetSerials(tx: Tx, { productId, numbers }: Pieces): Promise<void> {
  if (numbers.length === 0) return;
  await tx.serialNumber.deleteMany({ where: { productId, number: { in: [...numbers] }, locationId: null } });
}

/** The numbers of the pieces that lie at a location. */
export async function serialsAt(tx: Tx, productId: string, locationId: string): Promise<string[]> {
  const rows = await tx.serialNumber.findMany({
    where: { productId, locationId },
    orderBy: { number: "asc" },
    take: 1000,
    select: { number: true },
  });
  return rows.map(({ number }) => number);
}
