import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { missing, objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { type BundleLine, bundleLine } from "./model/bundle.ts";

/** A bundle that is locked, with its lines as its form shows them; refuses as missing what the actor may not see. */
export async function lockBundle(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM bundle WHERE id = ${id}::uuid FOR UPDATE`;
  const bundle = await tx.bundle.findFirst({
    where: { AND: [{ id }, visible.bundles(actor)] },
    select: {
      id: true,
      name: true,
      isActive: true,
      version: true,
      items: { select: { quantity: true, product: { select: { sku: true } } }, orderBy: { position: "asc" } },
    },
  });
  if (!bundle) throw new Refused(missing);
  const { items, ...plain } = bundle;
  const lines = items.map(({ quantity, product }) => bundleLine(quantity, product.sku, actor.desk.locale));
  return { ...plain, lines };
}

/** Refuses a name that another bundle has, in whatever case. */
export async function refuseTakenBundleName(tx: Tx, name: string, exceptId?: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('bundle.name'))`;
  const [taken] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM bundle WHERE lower(name) = lower(${name}) AND id::text <> ${exceptId ?? ""} LIMIT 1`;
  if (taken) stopIf(objectionAt("name", "There is already a bundle with this name."));
}

/** Writes what is in a bundle, in the order of its lines; says which line means no product, or one that another line has. */
export async function writeBundleItems(tx: Tx, bundleId: string, lines: readonly BundleLine[]): Promise<void> {
  const codes = lines.map(({ code }) => code.toLowerCase());
  const known = await tx.$queryRaw<{ id: string; sku: string; name: string; barcode: string; fractions: boolean }[]>`
    SELECT id::text, lower(sku) AS sku, lower(name) AS name, barcode, takes_fractions AS fractions FROM product
    WHERE lower(sku) = ANY(${codes}) OR (barcode <> '' AND barcode = ANY(${codes})) OR (is_active AND lower(name) = ANY(${codes}))`;
  const items = lines.map(({ quantity, code }, position) => {
    const low = code.toLowerCase();
    const byCode = known.find(({ sku, barcode }) => sku === low || barcode === low);
    const named = known.filter(({ name }) => name === low);
    const product = byCode ?? (named.length === 1 ? named[0] : undefined);
    const which =
      named.length > 1
        ? `${named.length} products are called “${code}”: take the SKU.`
        : `no product has “${code}” as SKU, barcode or name.`;
    if (!product) throw new Refused(objectionAt("lines", `Line ${position + 1}: ${which}`));
    if (!product.fractions && quantity % 1000 !== 0) {
      throw new Refused(objectionAt("lines", `Line ${position + 1}: ${code} is used in whole pieces only.`));
    }
    return { bundleId, productId: product.id, quantity, position: position + 1 };
  });
  const twice = items.findIndex(({ productId }, at) => items.findIndex((one) => one.productId === productId) < at);
  if (twice >= 0)
    stopIf(
      objectionAt(
        "lines",
        `Line ${twice + 1}: ${lines[twice]?.code} is in the bundle already. Change its quantity there.`,
      ),
    );
  await tx.bundleItem.deleteMany({ where: { bundleId } });
  await tx.bundleItem.createMany({ data: items });
}
