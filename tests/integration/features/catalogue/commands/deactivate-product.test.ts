import { beforeAll, expect, test } from "vitest";
import { deactivateProduct } from "#features/catalogue/commands/deactivate-product.ts";
import { reactivateProduct } from "#features/catalogue/commands/reactivate-product.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { makeProduct } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a deactivated product stays with what was made from it; once is enough", async () => {
  const { id } = await makeProduct(cast.max);
  valueFrom(await deactivateProduct.execute(cast.max, { productId: id }));
  expect(await db.product.findUniqueOrThrow({ where: { id } })).toMatchObject({ isActive: false });
  expect(await lastEventAbout(id)).toMatchObject({ name: "product.deactivate", actorId: cast.max.id });
  expect(await deactivateProduct.execute(cast.max, { productId: id })).toMatchObject({ refusal: { kind: "conflict" } });
});

test("a technician finds nothing to deactivate", async () => {
  const { id } = await makeProduct(cast.max);
  expect(await deactivateProduct.execute(cast.tess, { productId: id })).toMatchObject({ refusal: { kind: "missing" } });
  expect(await reactivateProduct.execute(cast.tess, { productId: id })).toMatchObject({ refusal: { kind: "missing" } });
});
