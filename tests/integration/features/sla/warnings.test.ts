import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { warnOfBreaches } from "#features/sla/warnings.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { db } from "#server/db.ts";
import { standardAgreement, toStatus } from "../../../support/agreements.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { asAssignee } from "../../../support/tickets.ts";
import { momentOf } from "../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  await standardAgreement();
});
beforeEach(async () => {
  await db.notification.deleteMany();
  await db.outgoingMail.deleteMany();
  await db.ticketSla.updateMany({ data: { warnAt: null } });
});

const monday = (time: string) => momentOf("2026-11-16", time);
const told = () =>
  db.notification.findMany({
    where: { sentence: { contains: "due" } },
    orderBy: { id: "asc" },
    select: { personId: true, sentence: true, href: true },
  });

/** Of priority High: an answer within an hour, a plan within four, done within nine. */
async function reported(more: Readonly<Record<string, string>> = {}) {
  const priority = await db.ticketPriority.findUniqueOrThrow({ where: { name: "High" } });
  const input = { customerId: cast.northwind.customerId, title: "Printer offline", priorityId: priority.id, ...more };
  return valueFrom(await createTicket.execute(cast.max, input, { now: monday("09:00") }));
}

describe("a breach ahead", () => {
  test("notifies at a set share of the time, by a notice and a mail, exactly once for each promise", async () => {
    const { id, number } = await reported({ assignee: await asAssignee(cast.tess) });
    await warnOfBreaches(monday("09:44"));
    expect(await told()).toEqual([]);
    await warnOfBreaches(monday("09:45"));
    const sentence = `${number} Printer offline: First response is due today 10:00, 15 m left`;
    expect(await told()).toEqual([{ personId: cast.tess.id, sentence, href: `/tickets/${number}` }]);
    expect(await db.outgoingMail.findMany()).toMatchObject([
      { recipient: cast.tess.email, subject: `[${number}] First response is due today 10:00, 15 m left` },
    ]);
    await warnOfBreaches(monday("09:46"));
    expect(await told()).toHaveLength(1);

    await toStatus(cast.tess, id, "In progress", monday("09:50"));
    await warnOfBreaches(monday("12:00"));
    expect((await told()).at(-1)?.sentence).toContain("Resolution plan is due today 13:00, 1 h left");
    // The clock stands still and runs again: a promise that was warned of is not warned of again.
    await toStatus(cast.tess, id, "Waiting customer", monday("12:10"));
    await toStatus(cast.tess, id, "In progress", monday("13:10"));
    await warnOfBreaches(monday("13:30"));
    expect(await told()).toHaveLength(2);
  });

  test("after a night without a server it still comes, and says what is over", async () => {
    const { number } = await reported({ assignee: await asAssignee(cast.theo) });
    await warnOfBreaches(monday("15:50"));
    expect((await told()).map(({ sentence }) => sentence)).toEqual([
      `${number} Printer offline: First response was due today 10:00`,
      `${number} Printer offline: Resolution plan was due today 13:00`,
      `${number} Printer offline: Resolved is due tomorrow 09:00, 2 h 10 m left`,
    ]);
  });

  test("a ticket that is being changed is left alone until that is done: its save would forget that somebody was warned", async () => {
    const { id } = await reported({ assignee: await asAssignee(cast.tess) });
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM ticket WHERE id = ${id}::uuid FOR UPDATE`;
      await warnOfBreaches(monday("09:45"));
      expect(await told()).toEqual([]);
    });
    await warnOfBreaches(monday("09:46"));
    expect(await told()).toHaveLength(1);
  });

  test("two servers that look at the same moment tell it once", async () => {
    for (let made = 0; made < 25; made += 1) await reported({ assignee: await asAssignee(cast.theo) });
    await Promise.all([1, 2, 3].map(() => warnOfBreaches(monday("09:45"))));
    expect(await told()).toHaveLength(25);
    expect(await db.outgoingMail.count()).toBe(25);
  });

  test("goes to the queue's lead when nobody has the ticket, and to who made it when there is none", async () => {
    const queue = await db.queue.findFirstOrThrow({ where: { isDefault: true } });
    await db.queue.update({ where: { id: queue.id }, data: { leadId: cast.theo.id } });
    await reported({ queueId: queue.id });
    await warnOfBreaches(monday("09:45"));
    expect((await told()).map(({ personId }) => personId)).toEqual([cast.theo.id]);
    await db.queue.update({ where: { id: queue.id }, data: { leadId: null } });
    await reported({ queueId: queue.id });
    await warnOfBreaches(monday("09:45"));
    expect((await told()).at(-1)?.personId).toBe(cast.max.id);
  });

  test("an agreement that warns at 0 percent warns of nothing", async () => {
    await db.serviceLevelAgreement.updateMany({ data: { warnAtPercent: 0 } });
    await reported({ assignee: await asAssignee(cast.tess) });
    await warnOfBreaches(monday("16:00"));
    expect(await told()).toEqual([]);
    await db.serviceLevelAgreement.updateMany({ data: { warnAtPercent: 75 } });
  });
});
