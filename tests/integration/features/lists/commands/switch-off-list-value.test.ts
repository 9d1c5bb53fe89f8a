import { beforeAll, expect, test } from "vitest";
import { switchOffListValue } from "#features/lists/commands/switch-off-list-value.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const off = async (list: "sources" | "queues" | "statuses", name: string, actor = cast.ada) => {
  const where = { where: { name } };
  const { id } = await (list === "sources"
    ? db.ticketSource.findUniqueOrThrow(where)
    : list === "queues"
      ? db.queue.findUniqueOrThrow(where)
      : db.ticketStatus.findUniqueOrThrow(where));
  return { id, outcome: await switchOffListValue.execute(actor, { list, id }) };
};

test("a used value is switched off: nobody chooses it any more, its version moves, the record says so", async () => {
  const { id, outcome } = await off("sources", "In person");
  valueFrom(outcome);
  expect(await db.ticketSource.findUniqueOrThrow({ where: { id } })).toMatchObject({ isActive: false, version: 2 });
  expect(await lastEventAbout(id)).toMatchObject({ name: "list.switchOffValue", change: { name: "In person" } });
  expect((await off("sources", "In person")).outcome).toMatchObject({ refusal: { kind: "conflict" } });
});

test("the default and the anchors stay on", async () => {
  expect((await off("sources", "Phone")).outcome).toMatchObject({
    refusal: { message: expect.stringContaining("is the default") },
  });
  expect((await off("statuses", "Complete")).outcome).toMatchObject({
    refusal: { message: expect.stringContaining("stays on") },
  });
  expect((await off("queues", "Post Sale")).outcome).toMatchObject({ refusal: { kind: "rule" } });
  expect((await off("sources", "Insourced")).outcome).toMatchObject({ ok: true });
});

test("a manager finds nothing to switch off", async () => {
  expect((await off("sources", "Other", cast.max)).outcome).toMatchObject({ refusal: { kind: "missing" } });
});
