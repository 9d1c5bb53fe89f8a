import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { freePort } from "#cli/database/free-port.ts";
import { type ServerProcess, startServer } from "#cli/desk/server-process.ts";
import { createCustomer } from "#features/customers/commands/create-customer.ts";
import { addMaterial } from "#features/materials/commands/add-material.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { actorOf } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { hashOfToken } from "#server/secret-token.ts";
import { sessionCookie } from "#server/session-cookie.ts";
import { valueFrom } from "../support/cast.ts";
import { type HeardStream, hearStream } from "../support/live-stream.ts";
import { origin } from "../support/server.ts";
import { signedInAs } from "../support/sign-in.ts";

const emailOf = (who: string) => `${who}@tallydesk.example`;

let secondServer: ServerProcess;
let secondOrigin: string;
let ticketId: string;
let otherTicketId: string;

beforeAll(async () => {
  const port = await freePort();
  secondServer = await startServer({ host: "127.0.0.1", port, drainMs: 200, environment: {}, output: "ignore" });
  secondOrigin = `http://localhost:${port}`;
  const theo = await db.person.findUniqueOrThrow({ where: { email: emailOf("theo") } });
  const notTheos = {
    NOT: { OR: [{ technicianId: theo.id }, { additionalTechnicians: { some: { personId: theo.id } } }] },
  };
  const tickets = await db.ticket.findMany({ where: { isOpen: true, ...notTheos }, take: 2, select: { id: true } });
  [ticketId, otherTicketId] = tickets.map(({ id }) => id) as [string, string];
});
afterAll(() => secondServer.stop());

const streams: HeardStream[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});

/** Opens a stream of somebody, at the first server or at the second. */
async function streamOf(who: string, watch = `ticket=${ticketId}`, at = origin, cookie?: string) {
  const address = new URL(`/api/live?${watch}&since=${Date.now()}`, at);
  const stream = await hearStream(address, cookie ?? (await signedInAs(emailOf(who))));
  streams.push(stream);
  return stream;
}

/** Writes a note, in this process: a third one on the same database. */
async function writeNote(who: string, about = ticketId): Promise<void> {
  const person = await db.person.findUniqueOrThrow({ where: { email: emailOf(who) }, select: { id: true } });
  const actor = await actorOf(person.id);
  if (!actor) throw new Error(`${who} is nobody`);
  const input = { ticketId: about, visibility: "internal", body: "A secret that no stream tells." };
  valueFrom(await addNote.execute(actor, input));
}

const changesHeard = ({ messages }: HeardStream) => messages.filter(({ event }) => event === "changed").length;
const isBy = (name: string) => (data: unknown) => JSON.stringify(data).includes(name);

describe("what a colleague changes", () => {
  test("reaches an open ticket at both servers of one database, with a name and nothing else", async () => {
    const here = await streamOf("tess");
    const there = await streamOf("max", `ticket=${ticketId}`, secondOrigin);
    await Promise.all([here.until("viewers", isBy("Max")), there.until("viewers", isBy("Tess"))]);
    await writeNote("theo");
    for (const stream of [here, there]) {
      const told = await stream.until("changed", isBy("Theo Novak"));
      expect(told).toEqual({ at: expect.any(Number), by: ["Theo Novak"], isOwn: false });
      expect(JSON.stringify(stream.messages)).not.toContain("secret");
    }
  });

  test("is told at once, whatever stands between would hold it back or press it together", async () => {
    const { status, headers } = await streamOf("tess");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/event-stream");
    expect(headers.get("content-encoding")).toBeNull();
    expect(headers.get("cache-control")).toMatch(/no-transform/);
    expect(headers.get("cache-control")).toMatch(/no-store/);
  });

  test("reaches an open list; a ticket's stream hears nothing of other tickets", async () => {
    const list = await streamOf("max", "list=tickets", secondOrigin);
    const ticket = await streamOf("tess");
    await ticket.until("viewers");
    await writeNote("theo", otherTicketId);
    expect(await list.until("changed")).toEqual({ at: expect.any(Number), by: [], isOwn: false });
    await writeNote("theo");
    await ticket.until("changed");
    expect(ticket.messages.filter(({ event }) => event === "changed")).toHaveLength(1);
  });

  test("reaches a dashboard whatever it is about; a list of tickets hears only of tickets", async () => {
    const [desk, list] = [await streamOf("tess", "list=desk"), await streamOf("tess", "list=tickets")];
    const person = await db.person.findUniqueOrThrow({ where: { email: emailOf("olivia") }, select: { id: true } });
    const olivia = await actorOf(person.id);
    if (!olivia) throw new Error("Olivia is nobody");
    // What was done before is heard first: then only the customer is left to hear of.
    await writeNote("theo");
    await Promise.all([desk.until("changed"), list.until("changed")]);
    const [heardByDesk, heardByList] = [changesHeard(desk), changesHeard(list)];
    valueFrom(await createCustomer.execute(olivia, { name: "Harbor Law" }));
    await vi.waitFor(() => expect(changesHeard(desk)).toBeGreaterThan(heardByDesk), { timeout: 15_000, interval: 20 });
    expect(changesHeard(list)).toBe(heardByList);
  });

  test("never tells what things cost the desk, whoever writes a cost down", async () => {
    const streams = [
      await streamOf("tess"),
      await streamOf("tess", "list=desk"),
      await streamOf("theo", "list=tickets"),
    ];
    const person = await db.person.findUniqueOrThrow({ where: { email: emailOf("max") }, select: { id: true } });
    const max = await actorOf(person.id);
    if (!max) throw new Error("Max is nobody");
    const usedOn = new Date().toISOString().slice(0, 10);
    const material = { ticketId, name: "A thing that was dear", unitPrice: "90", unitCost: "73.9173", usedOn };
    valueFrom(await addMaterial.execute(max, material));
    const [onTicket, ...lists] = streams;
    await onTicket?.until("changed", isBy("Max Manager"));
    for (const list of lists) await list.until("changed");
    for (const { messages } of streams) {
      expect(JSON.stringify(messages)).not.toMatch(/73[.,]?9173|dear|\b90\b|cost/i);
    }
  });

  test("while the page was being made or the stream was broken is told when the stream opens", async () => {
    const since = Date.now();
    await writeNote("theo");
    const cookie = await signedInAs(emailOf("tess"));
    const stream = await hearStream(new URL(`/api/live?ticket=${ticketId}&since=${since}`, origin), cookie);
    streams.push(stream);
    await stream.until("changed", isBy("Theo Novak"));
  });

  test("after the connection to the database was cut is heard again, nothing of it missed", async () => {
    const stream = await streamOf("tess");
    await stream.until("viewers");
    await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tallydesk live'`;
    await writeNote("theo");
    await stream.until("changed", isBy("Theo Novak"));
  });
});

describe("who else has the ticket open", () => {
  test("is said at both servers, and no more once they left", async () => {
    const here = await streamOf("tess");
    const there = await streamOf("theo", `ticket=${ticketId}`, secondOrigin);
    await here.until("viewers", isBy("Theo Novak"));
    await there.until("viewers", isBy("Tess Turner"));
    there.close();
    await here.until("viewers", (data) => JSON.stringify(data) === "[]");
    // A tab of an earlier test may still be on its way out.
    const theirs = () => db.ticketViewer.count({ where: { person: { email: emailOf("theo") } } });
    await vi.waitFor(async () => expect(await theirs()).toBe(0), { timeout: 15_000, interval: 20 });
  });

  test("is not said of those whose server died a minute ago", async () => {
    const theo = await db.person.findUniqueOrThrow({ where: { email: emailOf("theo") } });
    const seenAt = new Date(Date.now() - 61_000);
    await db.ticketViewer.create({
      data: { id: "0192f000-0000-7000-8000-00000000abcd", ticketId, personId: theo.id, seenAt },
    });
    const stream = await streamOf("tess");
    expect(await stream.until("viewers")).toEqual([]);
  });
});

describe("a stream is not given", () => {
  const withoutStream = async (watch: string, cookie: string) =>
    (await fetch(new URL(`/api/live?${watch}`, origin), { headers: { cookie }, redirect: "manual" })).status;

  test("to somebody who is signed out", async () => {
    expect(await withoutStream(`ticket=${ticketId}&since=1`, "")).toBe(401);
    expect(await withoutStream(`ticket=${ticketId}&since=1`, `${sessionCookie}=made-up`)).toBe(401);
  });

  test.each(["", "ticket=x&since=1", "list=people&since=1", "list=tickets&since=x"])("to watch %s", async (watch) => {
    expect(await withoutStream(watch, await signedInAs(emailOf("tess")))).toBe(400);
  });

  test("of a ticket that was never made, nor of one that the person may not see", async () => {
    const cookie = await signedInAs(emailOf("tess"));
    expect(await withoutStream("ticket=0192f000-0000-7000-8000-000000000000&since=1", cookie)).toBe(404);
    await asLevel("theo", { "ticket.read": "mine" }, async () => {
      expect(await withoutStream(`ticket=${ticketId}&since=1`, await signedInAs(emailOf("theo")))).toBe(404);
    });
  });
});

/** Gives somebody a level of their own for a while. */
async function asLevel(who: string, grants: Record<string, string>, work: () => Promise<void>): Promise<void> {
  const before = await db.person.findUniqueOrThrow({
    where: { email: emailOf(who) },
    select: { securityLevelId: true },
  });
  const name = `A level of ${who} ${Date.now()}`;
  const securityLevel = { create: { name, baseKey: "serviceDeskUser", grants } };
  await db.person.update({ where: { email: emailOf(who) }, data: { securityLevel } });
  await work().finally(() => db.person.update({ where: { email: emailOf(who) }, data: before }));
}

describe("a stream ends", () => {
  const revoke = (cookie: string) =>
    db.authSession.updateMany({
      where: { tokenHash: hashOfToken(cookie.slice(sessionCookie.length + 1)) },
      data: { revokedAt: new Date() },
    });

  test("with its session: what happens afterwards is not told any more", async () => {
    const cookie = await signedInAs(emailOf("tess"));
    const stream = await streamOf("tess", `ticket=${ticketId}`, secondOrigin, cookie);
    await stream.until("viewers");
    await revoke(cookie);
    await writeNote("theo");
    expect(await stream.until("over")).toBe("signed-out");
    await vi.waitFor(() => expect(stream.isOver).toBe(true), { timeout: 10_000 });
    expect(stream.messages.some(({ event }) => event === "changed")).toBe(false);
  });

  test("when its person is no longer active", async () => {
    const stream = await streamOf("tariq");
    await stream.until("viewers");
    const setActive = (isActive: boolean) =>
      db.person.update({ where: { email: emailOf("tariq") }, data: { isActive } });
    await setActive(false);
    await writeNote("theo");
    expect(await stream.until("over")).toBe("signed-out");
    await setActive(true);
  });

  test("when the person's level does not reach the ticket any more", async () => {
    const stream = await streamOf("theo");
    await stream.until("viewers");
    await asLevel("theo", { "ticket.read": "mine" }, async () => {
      await writeNote("tess");
      expect(await stream.until("over")).toBe("gone");
    });
  });

  test("for the oldest of one person's when there are too many", async () => {
    const cookie = await signedInAs(emailOf("tariq"));
    const first = await streamOf("tariq", "list=tickets", origin, cookie);
    const others = await Promise.all(
      Array.from({ length: 12 }, () => streamOf("tariq", "list=tickets", origin, cookie)),
    );
    expect(await first.until("over")).toBe("crowded");
    expect(others.filter((stream) => stream.messages.some(({ event }) => event === "over"))).toEqual([]);
  });

  test("at once when its server stops", async () => {
    const port = await freePort();
    const third = await startServer({ host: "127.0.0.1", port, drainMs: 5000, environment: {}, output: "ignore" });
    const stream = await streamOf("tess", "list=tickets", `http://localhost:${port}`);
    expect(stream.status).toBe(200);
    await third.stop();
    await vi.waitFor(() => expect(stream.isOver).toBe(true), { timeout: 10_000 });
  });
});

test("an open page is no sign of life: the session ends when nobody does anything", async () => {
  const cookie = await signedInAs(emailOf("tess"));
  const tokenHash = hashOfToken(cookie.slice(sessionCookie.length + 1));
  const lastSeenAt = new Date(Date.now() - 3_600_000);
  await db.authSession.update({ where: { tokenHash }, data: { lastSeenAt } });
  const stream = await streamOf("tess", `ticket=${ticketId}`, origin, cookie);
  await stream.until("viewers");
  expect((await db.authSession.findUniqueOrThrow({ where: { tokenHash } })).lastSeenAt).toEqual(lastSeenAt);
});
