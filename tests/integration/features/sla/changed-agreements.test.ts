import { beforeAll, describe, expect, test } from "vitest";
import { editAgreement } from "#features/sla/commands/edit-agreement.ts";
import { editHolidaySet } from "#features/sla/commands/edit-holiday-set.ts";
import { editOfficeLocation } from "#features/sla/commands/edit-office-location.ts";
import { recountPromises } from "#features/sla/reach-records.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { db } from "#server/db.ts";
import { agreementOf, slaOf, toStatus } from "../../../support/agreements.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { typedAgreement, typedHolidays, typedOffice } from "../../../support/service-levels.ts";
import { ticketNow } from "../../../support/tickets.ts";
import { lastEventAbout, momentOf } from "../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const monday = (time: string) => momentOf("2026-11-16", time);
const tuesday = (time: string) => momentOf("2026-11-17", time);

/** A ticket of Monday at nine under an agreement. */
async function reportedUnder(agreementId: string, more: Readonly<Record<string, unknown>> = {}) {
  await db.customer.update({ where: { id: cast.northwind.customerId }, data: { agreementId } });
  const { id: priorityId } = await db.ticketPriority.findUniqueOrThrow({ where: { name: "Critical" } });
  const input = { customerId: cast.northwind.customerId, title: "Printer offline", priorityId, ...more };
  return valueFrom(await createTicket.execute(cast.tess, input, { now: monday("09:00") })).id;
}
const at = { now: monday("09:30") };

describe("a change reaches the open tickets", () => {
  test("of an agreement at once: due dates move, and the record of each ticket says who and from when to when", async () => {
    const gold = await agreementOf();
    const ticketId = await reportedUnder(gold.id);
    expect((await ticketNow(ticketId)).dueAt).toEqual(tuesday("09:00"));
    const typed = await typedAgreement({ id: gold.id, version: "1", name: gold.name });
    valueFrom(await editAgreement.execute(cast.ada, typed, at));
    expect(await slaOf(ticketId)).toMatchObject({ firstResponseMinutes: 15, resolvedMinutes: 270, recountSince: null });
    expect((await ticketNow(ticketId)).dueAt).toEqual(monday("13:30"));
    expect(await lastEventAbout(ticketId)).toMatchObject({
      name: "ticket.reckonAnew",
      actorId: cast.ada.id,
      change: { due: { from: "2026-11-17 09:00", to: "2026-11-16 13:30" } },
    });
    expect(await lastEventAbout(gold.id)).toMatchObject({ change: { tickets: 1, isLater: false } });
  });

  test("not what was judged: an answer in time stays one, and a completed ticket stays as it is", async () => {
    const gold = await agreementOf();
    const [answered, complete] = [await reportedUnder(gold.id), await reportedUnder(gold.id)];
    await toStatus(cast.tess, answered, "In progress", monday("09:20"));
    await db.ticket.update({ where: { id: complete }, data: { isOpen: false, completedAt: monday("09:15") } });
    const typed = await typedAgreement({ id: gold.id, version: "1", name: gold.name });
    valueFrom(await editAgreement.execute(cast.ada, typed, at));
    expect(await slaOf(answered)).toMatchObject({
      isFirstResponseMet: true,
      firstResponseMinutes: 60,
      resolvedMinutes: 270,
    });
    expect(await slaOf(complete)).toMatchObject({ resolvedMinutes: 540, recountSince: null });
  });

  test("of an office's hours, and of its holidays", async () => {
    const set = await db.holidaySet.create({ data: { name: "Reach" } });
    const office = await db.officeLocation.create({
      data: {
        name: "Reach",
        timeZone: "America/New_York",
        weekHours: [[], [[480, 1020]], [[480, 1020]], [[480, 1020]], [[480, 1020]], [[480, 1020]], []],
        holidaySetId: set.id,
      },
    });
    const gold = await agreementOf({ locationId: office.id });
    const ticketId = await reportedUnder(gold.id);
    expect((await ticketNow(ticketId)).dueAt).toEqual(tuesday("09:00"));
    const holidays = typedHolidays({ id: set.id, version: "1", name: "Reach", days: "2026-11-17 Founders' day" });
    valueFrom(await editHolidaySet.execute(cast.ada, holidays, at));
    expect((await ticketNow(ticketId)).dueAt).toEqual(momentOf("2026-11-18", "09:00"));
    const week = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`day${day}`, "08:00-20:00"]));
    const longer = { id: office.id, version: "1", name: "Reach", timeZone: "America/New_York", day6: "", ...week };
    valueFrom(await editOfficeLocation.execute(cast.ada, typedOffice({ ...longer, holidaySetId: set.id }), at));
    expect((await ticketNow(ticketId)).dueAt).toEqual(monday("18:00"));
  });

  test("many by the job, which leaves out what somebody works on until the next time", async () => {
    const gold = await agreementOf();
    const ids: string[] = [];
    while (ids.length < 51) ids.push(await reportedUnder(gold.id));
    const typed = await typedAgreement({ id: gold.id, version: "1", name: gold.name });
    valueFrom(await editAgreement.execute(cast.ada, typed, at));
    expect(await lastEventAbout(gold.id)).toMatchObject({ change: { tickets: 51, isLater: true } });
    const [held = "", other = ""] = ids;
    expect((await ticketNow(other)).dueAt).toEqual(tuesday("09:00"));
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM ticket WHERE id = ${held}::uuid FOR UPDATE`;
      await recountPromises(monday("09:31"));
    });
    expect((await ticketNow(other)).dueAt).toEqual(monday("13:30"));
    expect((await ticketNow(held)).dueAt).toEqual(tuesday("09:00"));
    await recountPromises(monday("09:32"));
    expect((await ticketNow(held)).dueAt).toEqual(monday("13:30"));
    expect(await db.ticketSla.count({ where: { NOT: { recountSince: null } } })).toBe(0);
  });
});

describe("an answer", () => {
  const write = (ticketId: string, visibility: string, now: Date, actor = cast.theo) =>
    addNote.execute(actor, { ticketId, visibility, body: "We are on it." }, { now });

  test("is the first note that the customer can read; an internal one is none, and a second changes nothing", async () => {
    const ticketId = await reportedUnder((await agreementOf()).id);
    valueFrom(await write(ticketId, "internal", monday("09:10")));
    expect(await slaOf(ticketId)).toMatchObject({ firstResponseAt: null });
    valueFrom(await write(ticketId, "customer", monday("09:40")));
    valueFrom(await write(ticketId, "customer", monday("11:00"), cast.tess));
    expect(await slaOf(ticketId)).toMatchObject({
      firstResponseAt: monday("09:40"),
      firstResponseById: cast.theo.id,
      isFirstResponseMet: true,
    });
    expect(await ticketNow(ticketId)).toMatchObject({ firstResponseAt: monday("09:40"), slaDueAt: monday("13:00") });
  });
});
