import { beforeAll, expect, test } from "vitest";
import { db } from "#server/db.ts";
import { ask } from "../support/server.ts";
import { signedInAs } from "../support/sign-in.ts";
import { entryPoints } from "./entry-points.ts";
import { filledIn, sampleAddresses } from "./sample-addresses.ts";

/** What everything costs the desk here: a figure that stands nowhere else. */
const cost = 739_173;
const inAnyWriting = /(?<![0-9a-f-])(73[.,]9173|739173|739[.,]173)(?![0-9a-f-])/;

let tess = "";
let max = "";
const samples: Record<string, string> = {};

beforeAll(async () => {
  await db.product.updateMany({ data: { unitCost: cost } });
  await db.materialCode.updateMany({ data: { unitCost: cost } });
  await db.material.updateMany({ where: { billingItem: null }, data: { unitCost: cost } });
  const product = await db.product.findFirstOrThrow({ select: { id: true, unitPrice: true } });
  await db.productPriceChange.create({ data: { productId: product.id, unitPrice: product.unitPrice, unitCost: cost } });
  tess = await signedInAs("tess@tallydesk.example");
  max = await signedInAs("max@tallydesk.example");
  Object.assign(samples, await sampleAddresses());
});

const addresses = [
  ...entryPoints.map(({ address }) => address),
  "/products?show=all&sort=-price",
  "/products?q=cable",
  "/api/products/export?show=all",
  "/api/search/products?q=a",
  "/api/search/products?q=73.9173",
  "/api/products/export?q=73.9173",
  "/tickets/{materialTicket}?add=material",
];

test.each([...new Set(addresses)])(
  "what things cost the desk stands nowhere in %s for who may not see it",
  async (address) => {
    if (address.startsWith("/api/live")) return;
    const path = filledIn(address, samples);
    for (const headers of [{ cookie: tess }, { cookie: tess, rsc: "1" }]) {
      const answer = await ask(path, { headers });
      expect((await answer.text()).match(inAnyWriting)?.[0]).toBeUndefined();
    }
  },
);

test.each(["/products", "/products/{product}", "/api/products/export"])(
  "who may see cost sees it in %s",
  async (address) => {
    const answer = await ask(filledIn(address, samples), { headers: { cookie: max } });
    expect(await answer.text()).toContain("73.9173");
  },
);
