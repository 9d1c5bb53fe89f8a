import { beforeAll, expect, test } from "vitest";
import { removeProductPicture } from "#features/catalogue/commands/remove-product-picture.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { makeProduct } from "../../../../support/parts.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a picture that is not there cannot be taken away, and a technician takes none", async () => {
  const { id: productId } = await makeProduct(cast.max);
  expect(await removeProductPicture.execute(cast.max, { productId })).toMatchObject({ refusal: { kind: "conflict" } });
  expect(await removeProductPicture.execute(cast.tess, { productId })).toMatchObject({ refusal: { kind: "missing" } });
});
