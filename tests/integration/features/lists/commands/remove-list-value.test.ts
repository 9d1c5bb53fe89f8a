import { beforeAll, expect, test } from "vitest";
import { addListValue } from "#features/lists/commands/add-list-value.ts";
import { removeListValue } from "#features/lists/commands/remove-list-value.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a value that nothing uses goes for good, and the record keeps its name", async () => {
  const { id } = valueFrom(await addListValue.execute(cast.ada, { list: "issue-types", name: "Typing error" }));
  valueFrom(await removeListValue.execute(cast.ada, { list: "issue-types", id }));
  expect(await db.issueType.findUnique({ where: { id } })).toBeNull();
  expect(await lastEventAbout(id)).toMatchObject({ name: "list.removeValue", change: { name: "Typing error" } });
  expect(await removeListValue.execute(cast.ada, { list: "issue-types", id })).toMatchObject({
    refusal: { kind: "missing" },
  });
});

test("system values cannot be removed, nor the default, nor an issue type with something under it", async () => {
  const remove = (list: string, id: string) => removeListValue.execute(cast.ada, { list, id });
  const complete = await db.ticketStatus.findUniqueOrThrow({ where: { name: "Complete" } });
  expect(await remove("statuses", complete.id)).toMatchObject({
    refusal: { message: expect.stringContaining("ships with") },
  });
  const medium = await db.ticketPriority.findUniqueOrThrow({ where: { name: "Medium" } });
  expect(await remove("priorities", medium.id)).toMatchObject({
    refusal: { message: expect.stringContaining("is the default") },
  });
  const network = await db.issueType.findUniqueOrThrow({ where: { name: "Network" } });
  expect(await remove("issue-types", network.id)).toMatchObject({
    refusal: { message: expect.stringContaining("Switch it off") },
  });
});

test("a used value is only switched off", async () => {
  const ticket = await makeTicket(cast);
  const { priorityId } = await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
  await db.ticketPriority.updateMany({ data: { isDefault: false } });
  expect(await removeListValue.execute(cast.ada, { list: "priorities", id: priorityId })).toMatchObject({
    refusal: { message: expect.stringContaining("used by tickets") },
  });
});

test("a technician finds nothing to remove", async () => {
  const { id } = await db.issueType.findFirstOrThrow();
  expect(await removeListValue.execute(cast.tess, { list: "issue-types", id })).toMatchObject({
    refusal: { kind: "missing" },
  });
});
