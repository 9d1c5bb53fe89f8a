import { beforeAll, describe, expect, test } from "vitest";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";

let cast: Cast;
let queueId: string;
beforeAll(async () => {
  cast = await makeCast();
  queueId = (await db.queue.create({ data: { name: "Second line", leadId: cast.max.id } })).id;
});

const make = async (actor = cast.tess, more: Readonly<Record<string, string>> = {}) => {
  const input = { customerId: cast.northwind.customerId, title: "Printer offline", queueId, ...more };
  return valueFrom(await createTicket.execute(actor, input));
};
const heardOf = async (number: string) =>
  await db.notification.findMany({ where: { href: `/tickets/${number}` }, select: { personId: true, sentence: true } });

describe("the lead of a queue", () => {
  test("hears of a new ticket in it that nobody has", async () => {
    const { number } = await make();
    expect(await heardOf(number)).toEqual([
      { personId: cast.max.id, sentence: `Nobody has ${number} in Second line: Printer offline` },
    ]);
  });

  test("not of one that somebody has, that they made themselves, or that lies in no queue with a lead", async () => {
    const { billingRoleId } = await db.personBillingRole.findFirstOrThrow({ where: { personId: cast.tess.id } });
    const taken = await make(cast.tess, { assignee: `${cast.tess.id}:${billingRoleId}` });
    const own = await make(cast.max);
    const elsewhere = await make(cast.tess, { queueId: (await db.queue.create({ data: { name: "Third line" } })).id });
    for (const { number } of [taken, own, elsewhere]) expect(await heardOf(number)).toEqual([]);
  });

  test("not when nobody shall be told: a queue without a lead, or a lead who left", async () => {
    await db.queue.update({ where: { id: queueId }, data: { leadId: null } });
    expect(await heardOf((await make()).number)).toEqual([]);
  });
});
