import { beforeAll, describe, expect, test } from "vitest";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { touchedWithoutTime } from "#features/time/queries/touched-without-time.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { loggedTime, makeTicket, momentOf, parseDay } from "../../../../support/work.ts";

let cast: Cast;
let scanner: Awaited<ReturnType<typeof makeTicket>>;
let printer: Awaited<ReturnType<typeof makeTicket>>;

beforeAll(async () => {
  cast = await makeCast();
  scanner = await makeTicket(cast, cast.tess, "Scanner jams");
  printer = await makeTicket(cast, cast.tess);
  await note(scanner.id, "2026-11-19", "10:00");
  await note(scanner.id, "2026-11-19", "10:40");
  await note(printer.id, "2026-11-19", "11:00");
  await note(printer.id, "2026-11-20", "23:50");
  await loggedTime(cast.tess, printer.id, { workedOn: "2026-11-19" });
});

async function note(ticketId: string, day: string, time: string) {
  const input = { ticketId, body: "Cleaned the rollers.", visibility: "internal" };
  valueFrom(await addNote.execute(cast.tess, input, { now: momentOf(day, time) }));
}

const within = (startsOn: string, endsOn = startsOn) => ({ startsOn: parseDay(startsOn), endsOn: parseDay(endsOn) });

describe("tickets touched without time", () => {
  test("a ticket with a note and no time on that day is listed, with when and what", async () => {
    expect(await touchedWithoutTime(cast.tess, within("2026-11-19"))).toEqual([
      {
        ticketId: scanner.id,
        number: scanner.number,
        title: "Scanner jams",
        customerName: "Northwind Dental",
        day: "2026-11-19",
        firstAt: momentOf("2026-11-19", "10:00"),
        lastAt: momentOf("2026-11-19", "10:40"),
        what: ["note"],
      },
    ]);
  });

  test("each day counts for itself, on the person's own clock", async () => {
    const touches = await touchedWithoutTime(cast.tess, within("2026-11-15", "2026-11-21"));
    expect(touches.map(({ number, day }) => [number, day])).toEqual([
      [scanner.number, "2026-11-19"],
      [printer.number, "2026-11-20"],
    ]);
  });

  test("what somebody else did is nothing of mine, and a ticket that one may not see stays unnamed", async () => {
    expect(await touchedWithoutTime(cast.theo, within("2026-11-19"))).toEqual([]);
    const blind = { ...cast.tess, grants: { ...cast.tess.grants, "ticket.read": "none" as const } };
    expect(await touchedWithoutTime(blind, within("2026-11-19"))).toEqual([]);
  });
});
