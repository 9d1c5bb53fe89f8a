import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { withHolidays } from "#features/internal-time/queries/holidays-of-person.ts";
import type { SheetEntry } from "#features/time/model/sheet-entry.ts";
import { historyOfTimesheet } from "#features/time/queries/history-of-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { nameOfSheetFile, sheetAsPdf } from "#features/time/sheet-on-paper.ts";
import { dispositionOf, plainFileName } from "#kernel/file-name.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../support/cast.ts";
import { pagesOf, whatRunsIn } from "../../../support/pdf.ts";
import { approvedSheet, fridayEvening, loggedTime, makeTicket } from "../../../support/work.ts";

let cast: Cast;
let sheetId = "";

beforeAll(async () => {
  cast = await makeCast();
  await db.person.update({ where: { id: cast.tess.id }, data: { name: "Łukasz Ørsted" } });
  const ticket = await makeTicket(cast, cast.tess, "Ελλη's printer costs 12 €");
  await loggedTime(cast.tess, ticket.id, { start: "10:00", end: "10:40", worked: "", internalNotes: "Gate code 4711" });
  await loggedTime(cast.tess, ticket.id, { worked: "1:35", summary: "Moved the router.\nMeasured the signal again." });
  ({ id: sheetId } = await approvedSheet(cast.tess, cast.olivia));
});

async function paperFor(actor: Actor, more: readonly SheetEntry[] = []) {
  const written = (await timesheetById(actor, sheetId)) ?? expect.unreachable();
  const { sheet, holidays } = await withHolidays(actor, written);
  const history = await historyOfTimesheet(actor, sheetId);
  const clock = { ...clockOf(actor), now: fridayEvening };
  const whole = { ...sheet, entries: [...sheet.entries, ...more] };
  return {
    sheet,
    bytes: await sheetAsPdf({ sheet: whole, history, holidays, desk: actor.desk, clock, madeBy: actor.name }),
  };
}

describe("a timesheet as a PDF file", () => {
  test("says whose it is, what stands on it, what it comes to, and who approved it when", async () => {
    const { bytes } = await paperFor(cast.olivia);
    const pages = await pagesOf(bytes);
    const text = pages.join("\n").replaceAll(/\s+/g, " ");
    expect(pages.length).toBe(1);
    for (const words of [
      cast.olivia.desk.organizationName,
      "Timesheet of Łukasz Ørsted",
      "Sun Nov 15 – Sat Nov 21, 7 days",
      "Approved by Olivia Owens on Nov 20",
      "Fri Nov 20",
      "10:00–10:40",
      "Ελλη's printer costs 12 €",
      "Northwind Dental",
      "Remote support",
      "Moved the router. Measured the signal again.",
      "Total 2:15",
      "2:30 of 30:00 billable",
      "Page 1 of 1",
      "Made 2026-11-20 20:00 by Olivia Owens",
    ])
      expect(text).toContain(words);
  });

  test("says nothing that the print page does not say, and runs nothing", async () => {
    const { bytes } = await paperFor(cast.tess);
    expect((await pagesOf(bytes)).join("")).not.toContain("4711");
    expect(await whatRunsIn(bytes)).toEqual([]);
  });

  test("300 entries go over pages, each entry once, with the head of the table on each of them", async () => {
    const { sheet } = await paperFor(cast.olivia);
    const [entry = expect.unreachable()] = sheet.entries;
    const more = Array.from({ length: 300 }, (_, at) => ({
      ...entry,
      ticketTitle: `Visit ${at};`,
      summary: "word ".repeat(at % 25),
    }));
    const pages = await pagesOf((await paperFor(cast.olivia, more)).bytes);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages.slice(0, -1)) expect(page).toMatch(/Hours\s+Work\s+Work type\s+Worked\s+To bill/);
    expect(pages.join("").match(/Visit \d+;/g)).toEqual(more.map(({ ticketTitle }) => ticketTitle));
    expect(pages.join("").match(/\bword\b/g)?.length).toBe(12 * ((25 * 24) / 2));
  });

  test("is nobody's but theirs who may see the timesheet", async () => {
    expect(await timesheetById(cast.theo, sheetId)).toBeUndefined();
    expect(await historyOfTimesheet(cast.theo, sheetId)).toEqual([]);
    expect(await timesheetById(cast.max, sheetId)).toBeUndefined();
  });

  test("is kept under a name that no system takes for anything else", () => {
    const period = { startsOn: "2026-11-15", endsOn: "2026-11-21" } as Parameters<typeof nameOfSheetFile>[0]["period"];
    const name = plainFileName(nameOfSheetFile({ ownerName: '../../Łukasz "x"\r\nSet-Cookie: a=b', period }));
    expect(name).toBe("Łukasz _x_Set-Cookie_ a=b 2026-11-15.pdf");
    expect(dispositionOf(name, false)).not.toMatch(/[\r\n]/);
  });
});
