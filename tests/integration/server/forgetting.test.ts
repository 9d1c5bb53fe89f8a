import { randomUUID } from "node:crypto";
import { parseCrontab } from "graphile-worker";
import { beforeAll, expect, test } from "vitest";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { db } from "#server/db.ts";
import { forgetNightly, forgetTraces } from "#server/forgetting.ts";
import { type Cast, makeCast, valueFrom } from "../../support/cast.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  await db.oneTimeLink.deleteMany();
});

const now = new Date("2026-11-22T03:17:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

test("what has done its service is forgotten, the rest stays", async () => {
  const personId = cast.tess.id;
  const session = { personId, passwordEpoch: 0, createdAt: daysAgo(60) };
  await db.authSession.createMany({
    data: [
      { ...session, tokenHash: "running", expiresAt: daysAgo(-1) },
      { ...session, tokenHash: "ended last week", expiresAt: daysAgo(7) },
      { ...session, tokenHash: "ended long ago", expiresAt: daysAgo(31) },
      { ...session, tokenHash: "signed out long ago", expiresAt: daysAgo(-1), revokedAt: daysAgo(31) },
    ],
  });
  await db.oneTimeLink.createMany({
    data: [
      { personId, tokenHash: "works", expiresAt: daysAgo(-6) },
      { personId, tokenHash: "used", expiresAt: daysAgo(-6), usedAt: daysAgo(1) },
      { personId, tokenHash: "too old", expiresAt: daysAgo(1) },
    ],
  });
  await db.signInAttempt.createMany({
    data: [
      { subject: "account:today", windowStartedAt: daysAgo(0.1), failures: 3 },
      { subject: "account:before", windowStartedAt: daysAgo(2), failures: 3 },
    ],
  });
  const answer = { actorId: personId, command: "ticket.create", requestHash: "" };
  const kept = { ...answer, key: randomUUID(), createdAt: daysAgo(89) };
  await db.idempotencyRecord.createMany({ data: [kept, { ...answer, key: randomUUID(), createdAt: daysAgo(91) }] });

  await forgetTraces(now);

  const sessions = await db.authSession.findMany({ select: { tokenHash: true }, orderBy: { tokenHash: "asc" } });
  expect(sessions.map((row) => row.tokenHash)).toEqual(["ended last week", "running"]);
  expect(await db.oneTimeLink.findMany({ select: { tokenHash: true } })).toEqual([{ tokenHash: "works" }]);
  expect(await db.signInAttempt.findMany({ select: { subject: true } })).toEqual([{ subject: "account:today" }]);
  expect(await db.idempotencyRecord.findMany({ select: { key: true } })).toEqual([{ key: kept.key }]);
});

test("the record of what people did is not touched", async () => {
  const call = { customerId: cast.northwind.customerId, title: "Long ago" };
  const { id } = valueFrom(await createTicket.execute(cast.tess, call, { now: daysAgo(900) }));
  await forgetTraces(now);
  expect(await db.event.count({ where: { subjectId: id } })).toBe(1);
});

test("it is due every night", () => {
  const [item, ...others] = parseCrontab(forgetNightly);
  expect(others).toEqual([]);
  expect(item).toMatchObject({ task: "forget_traces", options: { backfillPeriod: 86_400_000 } });
});
