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

test("a product is sold again; what is sold cannot be", async () => {
  const { id } = await makeProduct(cast.max);
  expect(await reactivateProduct.execute(cast.max, { productId: id })).toMatchObject({ refusal: { kind: "conflict" } });
  valueFrom(await deactivateProduct.execute(cast.max, { productId: id }));
  expect(await reactivateProduct.execute(cast.tess, { productId: id })).toMatchObject({ refusal: { kind: "missing" } });
  valueFrom(await reactivateProduct.execute(cast.max, { productId: id }));
  expect(await db.product.findUniqueOrThrow({ where: { id } })).toMatchObject({ isActive: true });
  expect(await lastEventAbout(id)).toMatchObject({ name: "product.reactivate" });
});
