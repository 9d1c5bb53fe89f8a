import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { remindOfMissingTime } from "#features/reminders/remind.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { askedOff, emptyTimeOff, internalTime } from "../../../support/internal-time.ts";
import { loggedTime, makeTicket, momentOf, submittedSheet } from "../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  await db.person.updateMany({ where: { id: { not: cast.tess.id } }, data: { getsReminders: false } });
});
beforeEach(async () => {
  await emptyTimeOff();
  await db.timeReminder.deleteMany();
  await db.notification.deleteMany();
  await db.outgoingMail.deleteMany();
  await db.person.update({ where: { id: cast.tess.id }, data: { getsReminders: true, reminderAt: null } });
});

const friday = (time: string) => momentOf("2026-11-20", time);
const thursday = (time: string) => momentOf("2026-11-19", time);
const told = async () =>
  (await db.notification.findMany({ where: { personId: cast.tess.id }, orderBy: { id: "asc" } })).map(
    ({ personId, sentence }) => [personId, sentence],
  );

describe("at the end of the day", () => {
  test("what is missing is told at the person's time of day, in the app and by mail, and never twice", async () => {
    await internalTime(cast.tess);
    await remindOfMissingTime(friday("16:59"));
    expect(await told()).toEqual([]);
    await remindOfMissingTime(friday("17:00"));
    expect(await told()).toEqual([[cast.tess.id, "8 h 30 m of Fri Nov 20 are not written down"]]);
    expect(await db.outgoingMail.findMany()).toMatchObject([
      { recipient: cast.tess.email, subject: "8 h 30 m of Fri Nov 20 are not written down" },
    ]);
    await Promise.all([remindOfMissingTime(friday("17:05")), remindOfMissingTime(friday("17:06"))]);
    expect(await told()).toHaveLength(1);
  });

  test("two servers at once remind once", async () => {
    await Promise.all([remindOfMissingTime(friday("17:00")), remindOfMissingTime(friday("17:00"))]);
    expect(await told()).toHaveLength(1);
  });

  test("one's own time of day holds", async () => {
    await db.person.update({ where: { id: cast.tess.id }, data: { reminderAt: 15 * 60 } });
    await remindOfMissingTime(friday("15:03"));
    expect(await told()).toHaveLength(1);
  });

  // The record of what happened cannot be taken away, so this is another day than the others'.
  test("a ticket that was worked on and has no time is named in the mail", async () => {
    const ticket = await makeTicket(cast, cast.tess, "Scanner jams");
    const note = { ticketId: ticket.id, body: "Cleaned the rollers.", visibility: "internal" };
    valueFrom(await addNote.execute(cast.tess, note, { now: thursday("10:00") }));
    await loggedTime(cast.tess, (await makeTicket(cast)).id, { worked: "8h", workedOn: "2026-11-19" });
    await db.notification.deleteMany();
    await remindOfMissingTime(thursday("17:00"));
    expect(await told()).toEqual([[cast.tess.id, `${ticket.number} has your work and no time`]]);
    expect((await db.outgoingMail.findFirstOrThrow()).body).toContain(
      `${ticket.number} Scanner jams: worked on, no time`,
    );
  });

  test.each([
    ["somebody who wrote it down", async () => void (await internalTime(cast.tess, { worked: "7h" })), "17:00"],
    [
      "somebody who is off",
      async () => void (await askedOff(cast.tess, { startsOn: "2026-11-20", endsOn: "" }, "SICK")),
      "17:00",
    ],
    [
      "somebody whose timesheet is submitted",
      async () => {
        await internalTime(cast.tess);
        await submittedSheet(cast.tess);
      },
      "17:00",
    ],
    ["somebody at night, after the server stood still", async () => {}, "21:00"],
    [
      "exempt people",
      async () => void (await db.person.update({ where: { id: cast.tess.id }, data: { getsReminders: false } })),
      "17:00",
    ],
  ])("%s hears nothing", async (_, given, time) => {
    await given();
    await remindOfMissingTime(friday(time));
    expect(await told()).toEqual([]);
  });

  test("a weekend is nobody's working day", async () => {
    await remindOfMissingTime(momentOf("2026-11-22", "17:00"));
    expect(await told()).toEqual([]);
  });
});

test("at the end of the period: the timesheet that is not submitted, with the list of what is missing", async () => {
  await internalTime(cast.tess);
  const [forgotten, timed] = [await makeTicket(cast, cast.tess, "Scanner blinks"), await makeTicket(cast)];
  for (const day of ["2026-11-16", "2026-11-17"]) {
    const note = { body: "Looked at it.", visibility: "internal" };
    for (const { id } of [forgotten, timed])
      valueFrom(await addNote.execute(cast.tess, { ...note, ticketId: id }, { now: momentOf(day, "10:00") }));
  }
  await loggedTime(cast.tess, timed.id, { worked: "10m", workedOn: "2026-11-17" });
  await db.notification.deleteMany();
  await remindOfMissingTime(momentOf("2026-11-21", "17:00"));
  expect(await told()).toEqual([[cast.tess.id, "Your timesheet Nov 15–21 is not submitted"]]);
  const { body } = await db.outgoingMail.findFirstOrThrow();
  expect(body).toContain("Mon Nov 16: nothing of 9 h\n");
  expect(body).toContain("Fri Nov 20: 30 m of 9 h");
  expect(body.match(/Scanner blinks: worked on, no time/g)).toHaveLength(1);
  expect(body).not.toContain(timed.number);
  expect(body).toContain("/timesheet/2026-11-15");
});

describe("Settings: the organization's reminders", () => {
  const set = async (rules: { remindsDaily?: boolean; remindsAtPeriodEnd?: boolean; reminderAt?: number }) =>
    await db.organization.updateMany({
      data: { remindsDaily: true, remindsAtPeriodEnd: true, reminderAt: 17 * 60, ...rules },
    });
  afterEach(() => set({}));

  test("the end of the day can be left out, and the end of the period", async () => {
    await internalTime(cast.tess);
    await set({ remindsDaily: false });
    await remindOfMissingTime(friday("17:00"));
    expect(await told()).toEqual([]);
    await set({ remindsAtPeriodEnd: false });
    await remindOfMissingTime(momentOf("2026-11-21", "17:00"));
    expect(await told()).toEqual([]);
  });

  test("their time of day holds for whoever has none of their own", async () => {
    await internalTime(cast.tess);
    await set({ reminderAt: 18 * 60 });
    await remindOfMissingTime(friday("17:30"));
    expect(await told()).toEqual([]);
    await remindOfMissingTime(friday("18:00"));
    expect(await told()).toHaveLength(1);
  });
});
