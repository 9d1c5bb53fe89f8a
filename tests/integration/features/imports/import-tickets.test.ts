import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ImportReport, importTickets } from "#features/imports/import-tickets.ts";
import { type Mapping, readMapping } from "#features/imports/model/mapping.ts";
import { db } from "#server/db.ts";
import { makeCast } from "../../../support/cast.ts";

const folder = mkdtempSync(join(tmpdir(), "tallydesk-import-"));
beforeAll(() => makeCast());
afterAll(() => rmSync(folder, { recursive: true }));

function mappingFrom(json: string): Mapping {
  const read = readMapping(json);
  if (!read.ok) throw new Error(read.problems.join());
  return read.mapping;
}
const oldDesk = mappingFrom(
  JSON.stringify({
    name: "The old desk",
    source: "old-desk",
    missing: ["-"],
    dates: { format: "DD.MM.YYYY HH:mm", zone: "Europe/Vienna" },
    history: {},
    columns: {
      number: "Ticket",
      title: "Subject",
      description: "Text",
      status: "State",
      priority: "Prio",
      queue: "Team",
      technician: "Owner",
      customer: "Company",
      contact: "Caller",
      openedAt: "Opened",
      updatedAt: "Changed",
      updatedBy: "By",
    },
    values: {
      status: { new: "New", "in work": "In progress", done: "Complete" },
      priority: { "1": "Critical", "2": "High", "3": "Medium" },
    },
  }),
);
const fixture = readFileSync("tests/support/help-desk-export.csv", "utf8");
const run = async (path: string, mapping = oldDesk, isDryRun = false): Promise<ImportReport> => {
  const report = await importTickets(path, mapping, { isDryRun, now: new Date("2026-11-20T12:00:00Z") });
  if ("problems" in report) throw new Error(report.problems.join());
  return report;
};
const written = (text: string) => {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, text);
  return path;
};
const problemsOf = async (path: string, mapping = oldDesk) => {
  const report = await importTickets(path, mapping, { isDryRun: true, now: new Date() });
  return "problems" in report ? report.problems.join("\n") : "";
};
const counted = () =>
  Promise.all([
    db.ticket.count(),
    db.event.count(),
    db.person.count(),
    db.queue.count(),
    db.customer.count(),
    db.contact.count(),
  ]);

describe("a file of another help desk", () => {
  const whole = "tests/support/help-desk-export.csv";
  const refused = [
    { line: 7, reason: "“parked” is no status of this desk; map it under values.status" },
    { line: 8, reason: "“sometime” (updatedAt) is not a time between 1990 and 2100 written as DD.MM.YYYY HH:mm" },
    { line: 9, reason: "the row has 2 columns, the header 12" },
  ];

  test("a dry run says exactly what would happen, and writes nothing", async () => {
    const before = await counted();
    const report = await run(whole, oldDesk, true);
    expect(report).toMatchObject({ counts: { created: 2, updated: 0, unchanged: 0 }, refused });
    expect(report.newcomers.toSorted()).toEqual([
      "contact Ida Berg",
      "customer Alpine Tours",
      "queue Field",
      "queue Front",
      "technician Nils Nord",
    ]);
    expect(await counted()).toEqual(before);
  });

  test("comes over; bad rows are told with their lines and the rest goes on", async () => {
    const dry = await run(whole, oldDesk, true);
    const report = await run(whole);
    expect(report).toMatchObject({ counts: dry.counts, refused });
    expect(report.newcomers.toSorted()).toEqual(dry.newcomers.toSorted());
    const tickets = await db.ticket.findMany({
      where: { importSource: "old-desk" },
      orderBy: { number: "asc" },
      select: { importNumber: true, number: true, description: true, isOpen: true, createdAt: true },
    });
    expect(tickets).toMatchObject([
      { importNumber: "HD-2", number: "T20261102.0001", isOpen: true, createdAt: new Date("2026-11-02T07:15:00Z") },
      { importNumber: "HD-1", number: "T20261102.0002", isOpen: false, description: 'Paper everywhere,\n"again".' },
    ]);
  });

  test("again: nothing twice; mended rows come after; changed ones are updated", async () => {
    const before = await counted();
    expect((await run(whole)).counts).toEqual({ created: 0, updated: 0, unchanged: 2 });
    expect(await counted()).toEqual(before);
    const mended = fixture
      .replace("parked", "new")
      .replace("sometime", "03.11.2026 08:00")
      .replaceAll("VPN fails", "VPN broke");
    expect(await run(written(mended))).toMatchObject({ counts: { created: 1, updated: 1, unchanged: 1 } });
    expect((await run(written(mended))).counts).toEqual({ created: 0, updated: 0, unchanged: 3 });
  });

  test("means the same with a byte order mark, Windows line ends and other separators", async () => {
    const windows = `\uFEFF${fixture.replaceAll("\n", "\r\n")}`;
    expect((await run(written(windows), oldDesk, true)).counts).toMatchObject({ created: 0 });
    const commas = fixture.replaceAll('";"', '","');
    expect((await run(written(commas), oldDesk, true)).counts).toMatchObject({ created: 0 });
  });

  test("without a history a number stands once", async () => {
    const { history: _, ...plain } = oldDesk;
    const report = await run(written(fixture.replaceAll("HD-", "XX-")), { ...plain, source: "plain" }, true);
    expect(report.counts.created).toBe(2);
    expect(report.refused.map((row) => row.reason)).toContain(
      "XX-1 stands on line 2 already, and the mapping says nothing of a history",
    );
  });
});

describe("what is no file of tickets gets one clear sentence", () => {
  test.each([
    ["a path that leads nowhere", () => join(folder, "none.csv"), /There is no file/],
    ["a folder", () => folder, /is not a file/],
    ["an empty file", () => written(""), /is empty/],
    ["a spreadsheet", () => written("PK\u0003\u0004abc"), /save it as CSV/],
    ["binary data", () => written("a,b\u0000c"), /binary data/],
    ["prose", () => written("Dear all,\nthis is a letter.\n".replace(",", "")), /single column/],
    ["a quote that is never closed", () => written(`${fixture}"HD-5;`), /never closed/],
    ["missing columns", () => written("Ticket,Subject\n1,2\n"), /no column “Text”, “State”.*it has: Ticket, Subject/],
    ["a column twice", () => written("Ticket,Ticket\n1,2\n"), /the column “Ticket” twice/],
  ])("%s", async (_, path, sentence) => {
    expect(await problemsOf(path())).toMatch(sentence);
  });

  test("a mapping to a status that the desk does not have", async () => {
    const mapping = { ...oldDesk, values: { ...oldDesk.values, status: { new: "Parked" } } };
    expect(await problemsOf("tests/support/help-desk-export.csv", mapping)).toMatch(
      /the status “Parked”, which this desk/,
    );
  });
});

const real = join(process.cwd(), "../shared/data/incident-events.csv");
describe.skipIf(!existsSync(real))("445 real incidents", () => {
  test("come over with history, queues and people; a second run changes nothing", async () => {
    const servicenow = mappingFrom(readFileSync("src/features/imports/mappings/servicenow.json", "utf8"));
    const report = await run(real, servicenow);
    expect(report).toMatchObject({ counts: { created: 445, updated: 0, unchanged: 0 }, refused: [] });
    expect(await db.ticket.count({ where: { importSource: "servicenow", isOpen: false } })).toBe(445);
    expect(await db.queue.count({ where: { externalKey: { startsWith: "servicenow:" } } })).toBe(60);
    expect(await db.person.count({ where: { externalKey: { startsWith: "servicenow:" }, isActive: false } })).toBe(103);
    expect((await run(real, servicenow)).counts).toEqual({ created: 0, updated: 0, unchanged: 445 });
  }, 120_000);
});
