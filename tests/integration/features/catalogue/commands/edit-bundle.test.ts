import { beforeAll, expect, test } from "vitest";
import { createBundle } from "#features/catalogue/commands/create-bundle.ts";
import { editBundle } from "#features/catalogue/commands/edit-bundle.ts";
import { bundles } from "#features/catalogue/queries/bundles.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { makeProduct } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let id: string;
beforeAll(async () => {
  cast = await makeCast();
  await makeProduct(cast.max, { sku: "AP-1" });
  await makeProduct(cast.max, { sku: "CBL-1" });
  id = valueFrom(await createBundle.execute(cast.max, { name: "Wi-Fi", lines: "AP-1" })).id;
});
const edit = (more: object, actor = cast.max) =>
  editBundle.execute(actor, { bundleId: id, version: "1", name: "Wi-Fi", lines: "2 × CBL-1\nAP-1", ...more });

test("a bundle is changed and switched off once; a stale form is a conflict; a line that means nothing changes nothing", async () => {
  expect(await edit({ lines: "AP-1\nnothing" })).toMatchObject({ ok: false });
  expect(await edit({}, cast.tess)).toMatchObject({ refusal: { kind: "missing" } });
  valueFrom(await edit({ state: "off" }));
  expect(await bundles(cast.tess, true)).toEqual([]);
  expect((await bundles(cast.tess))[0]).toMatchObject({ isActive: false, items: [{ sku: "CBL-1" }, { sku: "AP-1" }] });
  expect((await lastEventAbout(id)).change).toMatchObject({ items: { from: "1 × AP-1", to: "2 × CBL-1, 1 × AP-1" } });
  expect(await edit({})).toMatchObject({ refusal: { kind: "conflict", theirs: { lines: "2 × CBL-1\n1 × AP-1" } } });
});
