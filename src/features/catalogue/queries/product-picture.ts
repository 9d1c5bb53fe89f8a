import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** The key of a product's picture in the file store, for whoever may see the product. */
export async function productPicture(actor: Actor, id: string): Promise<string | undefined> {
  const row = await db.product.findFirst({
    where: { AND: [{ id }, visible.products(actor)] },
    select: { pictureKey: true },
  });
  return row?.pictureKey ?? undefined;
}
