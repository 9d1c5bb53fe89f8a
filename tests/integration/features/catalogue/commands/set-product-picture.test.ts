import { beforeAll, expect, test } from "vitest";
import { removeProductPicture } from "#features/catalogue/commands/remove-product-picture.ts";
import { setProductPicture } from "#features/catalogue/commands/set-product-picture.ts";
import { productPicture } from "#features/catalogue/queries/product-picture.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf, makeProduct } from "../../../../support/parts.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const file = (storageKey: string, width: number | null = 10) => ({
  storageKey,
  name: "front.png",
  mediaType: "image/png",
  bytes: 10,
  sha256: "",
  width,
  height: width,
});

test("a product gets a picture, another one, and none; whoever sees the product sees it", async () => {
  const { id: productId } = await makeProduct(cast.max);
  const set = (key: string, actor = cast.max, width: number | null = 10) =>
    setProductPicture.execute(actor, { productId }, { files: [file(key, width)] });
  valueFrom(await set("products/2026-11-23/a"));
  expect(await productPicture(cast.tess, productId)).toBe("products/2026-11-23/a");
  valueFrom(await set("products/2026-11-23/b"));
  expect(await productPicture(cast.tess, productId)).toBe("products/2026-11-23/b");
  expect(fieldsOf(await set("products/2026-11-23/c", cast.max, null))).toEqual(["files"]);
  expect(fieldsOf(await setProductPicture.execute(cast.max, { productId }))).toEqual(["files"]);
  expect(await set("products/2026-11-23/d", cast.tess)).toMatchObject({ refusal: { kind: "missing" } });
  const unseeing = { ...cast.tess, grants: { ...cast.tess.grants, "product.read": "none" as const } };
  expect(await productPicture(unseeing, productId)).toBeUndefined();
  valueFrom(await removeProductPicture.execute(cast.max, { productId }));
  expect(await productPicture(cast.tess, productId)).toBeUndefined();
});
