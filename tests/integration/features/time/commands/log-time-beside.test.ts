import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { logTime } from "#features/time/commands/log-time.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { emptyTimesheets, fridayEvening, makeTicket, sheetOf, typedTime } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;

beforeAll(async () => {
  cast = await makeCast();
});

beforeEach(async () => {
  await emptyTimesheets();
  ticket = await makeTicket(cast);
});

const call = () => ({ now: fridayEvening, key: randomUUID() });
const statusNamed = async (name: string) => (await db.ticketStatus.findUniqueOrThrow({ where: { name } })).id;
const now = async () => await db.ticket.findUniqueOrThrow({ where: { id: ticket.id }, include: { sla: true } });
const log = async (more: Readonly<Record<string, unknown>>, actor = cast.tess) =>
  await logTime.execute(actor, { ...(await typedTime(ticket.id)), ...more }, call());

describe("in the same save", () => {
  test("Saving with status = Waiting Customer updates ticket, SLA and history in the same transaction", async () => {
    const statusId = await statusNamed("Waiting customer");
    valueFrom(await log({ statusId, wasStatusId: ticket.statusId }));
    expect(await now()).toMatchObject({ statusId, workedMinutes: 45, version: ticket.version + 1 });
    const events = await db.event.findMany({ where: { ticketId: ticket.id }, orderBy: { id: "asc" } });
    expect(events.map(({ name }) => name)).toEqual(["ticket.create", "ticket.changeStatus", "time.log"]);
    expect(events[1]).toMatchObject({ change: { status: { from: "New", to: "Waiting customer" } }, at: fridayEvening });
    const sla = await db.ticketSla.findUnique({ where: { ticketId: ticket.id } });
    if (sla) expect(sla.pausedAt).toEqual(fridayEvening);
  });

  test('"Append to resolution" appends, never overwrites', async () => {
    await db.ticket.update({ where: { id: ticket.id }, data: { resolution: "Ordered a toner." } });
    valueFrom(await log({ appendToResolution: "true", summary: "Replaced the toner." }));
    expect((await now()).resolution).toBe("Ordered a toner.\n\nReplaced the toner.");
    valueFrom(await log({ summary: "Printed a test page." }));
    expect((await now()).resolution).toBe("Ordered a toner.\n\nReplaced the toner.");
  });

  test("Summary is customer-visible, internal notes never: the mail has the one and not the other", async () => {
    const { contactId } = cast.northwind;
    const more = { recipients: `to:contact:${contactId}`, internalNotes: "The door code is 4711." };
    const { mailed } = valueFrom(await log(more));
    expect(mailed).toEqual(["Carla Ruiz"]);
    const mail = await db.outgoingMail.findFirstOrThrow({ where: { ticketId: ticket.id }, orderBy: { id: "desc" } });
    expect(mail).toMatchObject({ subject: `[${ticket.number}] ${ticket.title}`, noteId: null });
    expect(`${mail.body}${mail.html}`).toContain("Replaced the toner and printed a test page.");
    expect(`${mail.body}${mail.html}`).not.toContain("4711");
  });

  test("nobody is mailed who was not chosen", async () => {
    valueFrom(await log({}));
    expect(await db.outgoingMail.count({ where: { ticketId: ticket.id } })).toBe(0);
  });
});

describe("what is refused leaves nothing behind", () => {
  const nothing = async () => {
    expect(await db.timeEntry.count()).toBe(0);
    expect(await now()).toMatchObject({ statusId: ticket.statusId, resolution: "", workedMinutes: 0 });
    expect(await db.outgoingMail.count({ where: { ticketId: ticket.id } })).toBe(0);
  };

  test("a status that is not one, or that only completing leads to", async () => {
    expect(await log({ statusId: randomUUID() })).toMatchObject({
      ok: false,
      refusal: { fields: { statusId: "Choose one of the statuses." } },
    });
    expect(await log({ statusId: await statusNamed("Complete") })).toMatchObject({
      ok: false,
      refusal: { kind: "conflict" },
    });
    await nothing();
  });

  test("a status that somebody changed meanwhile", async () => {
    const statusId = await statusNamed("Waiting customer");
    const outcome = await log({ statusId, wasStatusId: await statusNamed("In progress"), appendToResolution: "true" });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { message: "The status was changed to New meanwhile. Look again, then choose." },
    });
    await nothing();
  });

  test("somebody who may log time but not change the ticket", async () => {
    const grants = {
      ...cast.tess.grants,
      "ticket.changeStatus": "none",
      "ticket.edit": "none",
      "note.add": "none",
    } as const;
    const limited = { ...cast.tess, grants };
    const statusId = await statusNamed("Waiting customer");
    for (const more of [
      { statusId },
      { appendToResolution: "true" },
      { recipients: `to:contact:${cast.northwind.contactId}` },
    ]) {
      expect(await log(more, limited)).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
    }
    await nothing();
    valueFrom(await log({}, limited));
    expect((await sheetOf(cast.tess)).entries).toHaveLength(1);
  });
});
