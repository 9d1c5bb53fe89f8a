import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../support/cast.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const call = (title: string) => ({ customerId: cast.northwind.customerId, title });

describe("a change", () => {
  test("asked for twice with one key happens once and answers the same", async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => createTicket.execute(cast.tess, call("Printer offline"), { key })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await db.ticket.count({ where: { title: "Printer offline" } })).toBe(1);
    expect(
      await db.event.count({ where: { name: "ticket.create", subjectId: { in: await idsOf("Printer offline") } } }),
    ).toBe(1);
  });

  test("asked for with a used key and other content is a conflict, and nothing changes", async () => {
    const key = randomUUID();
    valueFrom(await createTicket.execute(cast.tess, call("First"), { key }));
    const second = await createTicket.execute(cast.tess, call("Second"), { key });
    expect(second).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
    expect(await idsOf("Second")).toEqual([]);
  });

  test("of one person is not answered by another person's key", async () => {
    const key = randomUUID();
    valueFrom(await createTicket.execute(cast.tess, call("Same key, Tess"), { key }));
    valueFrom(await createTicket.execute(cast.theo, call("Same key, Tess"), { key }));
    expect(await idsOf("Same key, Tess")).toHaveLength(2);
  });

  test("that was refused may be sent again with the same key, corrected", async () => {
    const key = randomUUID();
    expect(await createTicket.execute(cast.tess, call(""), { key })).toMatchObject({
      ok: false,
      refusal: { kind: "invalid" },
    });
    valueFrom(await createTicket.execute(cast.tess, call("Corrected"), { key }));
    expect(await idsOf("Corrected")).toHaveLength(1);
  });

  test("with a field that no form has is refused, whatever the field says", async () => {
    const outcome = await createTicket.execute(cast.tess, { ...call("Smuggled"), number: "T20000101.0001" });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    expect(await idsOf("Smuggled")).toEqual([]);
  });

  test("without the right looks like a change of a missing record", async () => {
    const { id: ticketId } = valueFrom(await createTicket.execute(cast.tess, call("Unseen")));
    const stranger = { ...cast.theo, grants: { ...cast.theo.grants, "note.add": "none" as const } };
    const note = { visibility: "internal", body: "Hello" };
    const forbidden = await addNote.execute(stranger, { ...note, ticketId });
    const absent = await addNote.execute(cast.theo, { ...note, ticketId: randomUUID() });
    expect(forbidden).toEqual(absent);
    expect(await db.ticketNote.count({ where: { ticketId } })).toBe(0);
  });

  test("waits for its turn, also longer than the database waits for a lock", async () => {
    const { id: ticketId } = valueFrom(await createTicket.execute(cast.tess, call("Busy")));
    let tell = () => {};
    const isHeld = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const other = db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT 1 FROM ticket WHERE id = ${ticketId}::uuid FOR UPDATE`;
        tell();
        await pause(3500);
      },
      { timeout: 8000 },
    );
    await isHeld;
    const note = { ticketId, visibility: "internal", body: "After you." };
    valueFrom(await addNote.execute(cast.theo, note));
    await other;
    expect(await db.ticketNote.count({ where: { ticketId } })).toBe(1);
  });

  test("leaves exactly one record, with who, when and about what", async () => {
    const now = new Date("2026-11-03T15:00:00Z");
    const { id: ticketId } = valueFrom(await createTicket.execute(cast.tess, call("Recorded"), { now }));
    const events = await db.event.findMany({ where: { subjectId: ticketId } });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      name: "ticket.create",
      actorId: cast.tess.id,
      at: now,
      subjectType: "ticket",
      ticketId,
    });
  });

  test("cannot be taken out of the record", async () => {
    const { id: ticketId } = valueFrom(await createTicket.execute(cast.tess, call("For good")));
    // The restriction of a trigger, which Prisma calls by the number of any other restriction.
    const restricted = { code: "P2003" };
    await expect(db.event.deleteMany({ where: { subjectId: ticketId } })).rejects.toMatchObject(restricted);
    await expect(
      db.event.updateMany({ where: { subjectId: ticketId }, data: { actorName: "Nobody" } }),
    ).rejects.toMatchObject(restricted);
    expect(await db.event.count({ where: { subjectId: ticketId, actorName: { not: "Nobody" } } })).toBeGreaterThan(0);
  });
});

describe("ticket numbers", () => {
  test("fifty tickets at once get fifty numbers without a gap", async () => {
    const now = new Date("2026-11-05T15:00:00Z");
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        createTicket.execute(cast.tess, call(`Call ${index}`), { now, key: randomUUID() }),
      ),
    );
    const numbers = outcomes.map((outcome) => valueFrom(outcome).number).sort();
    expect(numbers).toEqual(
      Array.from({ length: 50 }, (_, index) => `T20261105.${String(index + 1).padStart(4, "0")}`),
    );
  });
});

const idsOf = async (title: string) =>
  (await db.ticket.findMany({ where: { title }, select: { id: true } })).map(({ id }) => id);
