import { beforeAll, describe, expect, test } from "vitest";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { dayAt, parseLocalDate } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { isPassword } from "#server/password.ts";
import { samplePassword } from "#server/sample-passwords.ts";
import { planThreeWeeks } from "../../../prisma/seed/plan/plan.ts";
import { seedSample } from "../../../prisma/seed/seed-sample.ts";
import { actingAs } from "../../support/cast.ts";

const now = new Date("2026-11-25T19:30:00Z");
const zone = "America/New_York";
let seconds = 0;
beforeAll(async () => {
  const startedAt = performance.now();
  await seedSample({ now });
  seconds = (performance.now() - startedAt) / 1000;
}, 300_000);

const countOf = async (query: Promise<{ count: bigint }[]>) => Number((await query)[0]?.count);

describe("the sample organization", () => {
  test("has the tickets of its plan, numbered day by day", async () => {
    const anchor = parseLocalDate("2026-01-04") ?? dayAt(now, zone);
    const last = new Map<string, number>();
    const planned = planThreeWeeks(now, zone, anchor).flatMap((one) => {
      if (one.kind !== "open") return [];
      const day = dayAt(one.at, zone).replaceAll("-", "");
      last.set(day, (last.get(day) ?? 0) + 1);
      return [`T${day}.${String(last.get(day)).padStart(4, "0")} ${one.opening.title}`];
    });
    const made = await db.ticket.findMany({ orderBy: { number: "asc" }, select: { number: true, title: true } });
    expect(made.map(({ number, title }) => `${number} ${title}`)).toEqual(planned.toSorted());
  });

  // A crowded machine takes its time.
  test("is made in seconds", () => expect(seconds).toBeLessThan(240));

  test("writes no note on every ticket: what waits for approval has few copied ones", async () => {
    const olivia = await db.person.findFirstOrThrow({ where: { email: "olivia@tallydesk.example" } });
    const waiting = await timesheetsAwaitingMe(await actingAs(olivia.id));
    expect(waiting.length).toBeGreaterThan(0);
    const copied = waiting.map(({ remarks }) =>
      Number.parseInt(remarks.find((one) => one.includes("copied")) ?? "0", 10),
    );
    expect(Math.max(...copied)).toBeLessThanOrEqual(3);
  });

  test("shows every state that a desk knows", async () => {
    const used = await db.ticketStatus.findMany({ where: { tickets: { some: {} } }, select: { stage: true } });
    expect([...new Set(used.map((status) => status.stage))].toSorted()).toEqual(
      ["active", "complete", "fresh", "waiting", "waiting_customer"].toSorted(),
    );
    for (const sheets of [
      await db.timesheet.findMany({ select: { status: true } }),
      await db.expenseReport.findMany({ select: { status: true } }),
    ]) {
      expect(new Set(sheets.map((sheet) => sheet.status))).toEqual(
        new Set(["open", "submitted", "approved", "rejected"]),
      );
    }
    expect(await db.timesheet.count({ where: { status: "rejected", reason: "" } })).toBe(0);
    expect(await db.signOff.count()).toBeGreaterThan(5);
    expect(await db.material.count()).toBeGreaterThan(20);
    expect(await db.ticket.count({ where: { isOpen: true, technicianId: null } })).toBeGreaterThan(1);
    expect(await db.ticket.count({ where: { isOpen: true, dueAt: { lt: now } } })).toBeGreaterThan(2);
  });

  test("adds up: each ticket's worked time is the sum of its entries", async () => {
    expect(
      await countOf(db.$queryRaw`
        SELECT count(*) FROM ticket t
        WHERE worked_minutes <> (SELECT coalesce(sum(worked_minutes), 0) FROM time_entry WHERE ticket_id = t.id)`),
    ).toBe(0);
  });

  test("lies in the past, and nobody has mail from the future", async () => {
    expect(await db.event.count({ where: { at: { gt: now } } })).toBe(0);
    expect(await db.ticket.count({ where: { lastActivityAt: { gt: now } } })).toBe(0);
  });

  test("everybody of the cast can sign in with the known password", async () => {
    const people = await db.person.findMany({ select: { email: true, passwordHash: true } });
    expect(people.map((person) => person.email).toSorted()).toEqual(
      ["ada", "max", "olivia", "tariq", "tess", "theo"].map((name) => `${name}@tallydesk.example`),
    );
    for (const { email, passwordHash } of people) {
      expect(await isPassword(samplePassword(email.split("@")[0] ?? ""), passwordHash)).toBe(true);
    }
  });
});
