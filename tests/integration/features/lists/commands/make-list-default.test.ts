import { beforeAll, expect, test } from "vitest";
import { makeListDefault } from "#features/lists/commands/make-list-default.ts";
import { switchOffListValue } from "#features/lists/commands/switch-off-list-value.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const make = (name: string) =>
  db.ticketStatus
    .findUniqueOrThrow({ where: { name } })
    .then(({ id }) => makeListDefault.execute(cast.ada, { list: "statuses", id }));
const defaults = async () => (await db.ticketStatus.findMany({ where: { isDefault: true } })).map((row) => row.name);

test("exactly one status is the default, also when two are made it at once", async () => {
  await Promise.all([make("In progress"), make("Dispatched")]);
  expect(await defaults()).toHaveLength(1);
  valueFrom(await make("Escalate"));
  expect(await defaults()).toEqual(["Escalate"]);
  const { id } = await db.ticketStatus.findUniqueOrThrow({ where: { name: "Escalate" } });
  expect(await lastEventAbout(id)).toMatchObject({ name: "list.makeDefault", change: { default: { to: "Escalate" } } });
});

test("neither a complete status nor a switched-off one nor an issue type can be the default", async () => {
  expect(await make("Complete")).toMatchObject({ refusal: { message: "A new ticket cannot start as complete." } });
  const vendor = await db.ticketStatus.findUniqueOrThrow({ where: { name: "Waiting vendor" } });
  valueFrom(await switchOffListValue.execute(cast.ada, { list: "statuses", id: vendor.id }));
  expect(await make("Waiting vendor")).toMatchObject({ refusal: { kind: "rule" } });
  const issue = await db.issueType.findFirstOrThrow();
  expect(await makeListDefault.execute(cast.ada, { list: "issue-types", id: issue.id })).toMatchObject({
    refusal: { kind: "rule" },
  });
});

test("a technician finds nothing to choose", async () => {
  const { id } = await db.queue.findFirstOrThrow({ where: { isDefault: false } });
  expect(await makeListDefault.execute(cast.tess, { list: "queues", id })).toMatchObject({
    refusal: { kind: "missing" },
  });
});
