import { beforeAll, expect, test } from "vitest";
import { switchOffListValue } from "#features/lists/commands/switch-off-list-value.ts";
import { switchOnListValue } from "#features/lists/commands/switch-on-list-value.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a value that was switched off can be chosen again; once is enough", async () => {
  const { id } = await db.ticketSource.findUniqueOrThrow({ where: { name: "Other" } });
  const value = { list: "sources", id };
  valueFrom(await switchOffListValue.execute(cast.ada, value));
  expect(await switchOnListValue.execute(cast.tess, value)).toMatchObject({ refusal: { kind: "missing" } });
  valueFrom(await switchOnListValue.execute(cast.ada, value));
  expect(await db.ticketSource.findUniqueOrThrow({ where: { id } })).toMatchObject({ isActive: true });
  expect(await lastEventAbout(id)).toMatchObject({ name: "list.switchOnValue", actorId: cast.ada.id });
  expect(await switchOnListValue.execute(cast.ada, value)).toMatchObject({ refusal: { kind: "conflict" } });
});
