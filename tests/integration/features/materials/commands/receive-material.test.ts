import { beforeAll, expect, test } from "vitest";
import { receiveMaterial } from "#features/materials/commands/receive-material.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedMaterial } from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const receive = (actor: Cast["max"], input: object) => receiveMaterial.execute(actor, input, { now: fridayEvening });

test("what arrived is received, and whoever asked for it is told", async () => {
  const ticket = await makeTicket(cast);
  const material = await addedMaterial(cast.tess, ticket.id, { isToOrder: "true" });
  valueFrom(await receive(cast.max, { materialIds: material.id }));
  expect(await db.material.findUnique({ where: { id: material.id } })).toMatchObject({ status: "received" });
  expect(await db.notification.findFirst({ where: { personId: cast.tess.id }, orderBy: { id: "desc" } })).toMatchObject(
    {
      sentence: `USB adapter arrived for ${ticket.number}.`,
    },
  );
  expect(await lastEventAbout(material.id)).toMatchObject({ name: "material.receive" });
});

test("what was received is not received again; two at once receive it once", async () => {
  const ticket = await makeTicket(cast);
  const material = await addedMaterial(cast.tess, ticket.id, { isToOrder: "true" });
  const both = await Promise.all([1, 2].map(() => receive(cast.max, { materialIds: material.id })));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("without the right on each of the tickets it is missing", async () => {
  const [mine, other] = [await makeTicket(cast, cast.theo), await makeTicket(cast, cast.tess)];
  const a = await addedMaterial(cast.theo, mine.id, { isToOrder: "true" });
  const b = await addedMaterial(cast.tess, other.id, { isToOrder: "true" });
  const theo = { ...cast.theo, grants: { ...cast.theo.grants, "material.receive": "mine" } } as const;
  expect(await receive(theo, { materialIds: [a.id, b.id] })).toMatchObject({ refusal: { kind: "missing" } });
  expect((await receive(theo, { materialIds: [a.id] })).ok).toBe(true);
});
