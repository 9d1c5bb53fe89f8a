import { beforeAll, describe, expect, test } from "vitest";
import { missingInPeriod } from "#features/reminders/queries/missing-in-period.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { askedOff } from "../../../support/internal-time.ts";
import { friday, loggedTime, makeTicket, momentOf, parseDay } from "../../../support/work.ts";

let cast: Cast;
const period = { startsOn: parseDay("2026-11-15"), endsOn: parseDay("2026-11-21") };
const note = (ticketId: string) => ({ ticketId, body: "Cleaned the rollers.", visibility: "internal" });
const daysShort = async (now: Date) =>
  (await missingInPeriod(cast.tess, period, now)).short.map(({ day, expected, written }) => [day, expected, written]);

beforeAll(async () => {
  cast = await makeCast();
});

describe("what is missing of a period", () => {
  test("a ticket that was touched without time is named once, with the last day of it", async () => {
    const ticket = await makeTicket(cast, cast.tess, "Scanner jams");
    for (const at of [momentOf("2026-11-17", "10:00"), momentOf("2026-11-18", "23:30")]) {
      valueFrom(await addNote.execute(cast.tess, note(ticket.id), { now: at }));
    }
    valueFrom(await addNote.execute(cast.theo, note(ticket.id), { now: momentOf("2026-11-19", "10:00") }));
    const untimed = async () => (await missingInPeriod({ ...cast.tess }, period, momentOf(friday, "17:00"))).untimed;
    expect(await untimed()).toEqual([{ day: "2026-11-18", number: ticket.number, title: "Scanner jams" }]);
    await loggedTime(cast.tess, ticket.id, { workedOn: "2026-11-17" });
    await loggedTime(cast.tess, ticket.id, { workedOn: "2026-11-18", worked: "5m" });
    expect(await untimed()).toEqual([]);
  });

  test("Holiday, weekend and time off count no missing hours; today counts only when the period ends with it", async () => {
    const office = await db.officeLocation.findFirstOrThrow({ where: { isDefault: true }, select: { id: true } });
    const holidaySet = {
      create: { name: "Office days", holidays: { create: [{ day: new Date("2026-11-16"), name: "Founders’ Day" }] } },
    };
    await db.officeLocation.update({ where: { id: office.id }, data: { holidaySet }, select: { id: true } });
    await askedOff(cast.tess, { startsOn: "2026-11-18", endsOn: "" }, "SICK");
    expect(await daysShort(momentOf("2026-11-19", "17:00"))).toEqual([["2026-11-17", 540, 45]]);
    expect((await daysShort(momentOf("2026-11-21", "17:00"))).map(([day]) => day)).toEqual([
      "2026-11-17",
      "2026-11-19",
      "2026-11-20",
    ]);
  });
});
