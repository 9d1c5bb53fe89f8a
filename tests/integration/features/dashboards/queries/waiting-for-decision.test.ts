import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { parsePlace, placeOf } from "#features/dashboards/model/waiting.ts";
import { waitingForDecision } from "#features/dashboards/queries/waiting-for-decision.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { askedOff } from "../../../../support/internal-time.ts";
import { submittedReport } from "../../../../support/parts.ts";
import { loggedTime, makeTicket, momentOf, submittedSheet } from "../../../../support/work.ts";

let cast: Cast;
const namesOn = ({ lines }: Awaited<ReturnType<typeof waitingForDecision>>) =>
  lines.map(({ personName }) => personName);

beforeAll(async () => {
  cast = await makeCast();
  for (const [at, person] of [cast.tess, cast.theo, cast.tariq].entries()) {
    await loggedTime(person, (await makeTicket(cast, person)).id);
    const { id } = await submittedSheet(person);
    await db.timesheet.update({ where: { id }, data: { submittedAt: momentOf(`2026-11-2${at + 1}`, "09:00") } });
  }
});

describe("what waits for a decision", () => {
  test("comes a page at a time, the longest waiting first; what is approved at once is what the page shows", async () => {
    const first = await waitingForDecision(cast.olivia, { most: 2 });
    expect(namesOn(first)).toEqual([cast.tess.name, cast.theo.name]);
    expect(first.sheets.map(({ ownerName }) => ownerName)).toEqual([cast.tess.name, cast.theo.name]);
    expect(first).toMatchObject({ total: 3, isFirst: true, next: { personName: cast.tariq.name } });
    const from = parsePlace(placeOf(first.next ?? expect.unreachable()));
    const second = await waitingForDecision({ ...cast.olivia }, { from, most: 2 });
    expect(namesOn(second)).toEqual([cast.tariq.name]);
    expect(second).toMatchObject({ total: 3, isFirst: false, next: undefined });
    expect(second.sheets.map(({ ownerName }) => ownerName)).toEqual([cast.tariq.name]);
  });

  test("what an address asks for is shown, also when it stands further down or further up", async () => {
    const { all } = await waitingForDecision({ ...cast.olivia });
    const [tess, , tariq] = all;
    const down = await waitingForDecision({ ...cast.olivia }, { id: tariq?.id, most: 1 });
    expect(namesOn(down)).toEqual([cast.tariq.name]);
    const from = parsePlace(placeOf(tariq ?? expect.unreachable()));
    expect(namesOn(await waitingForDecision({ ...cast.olivia }, { from, id: tess?.id, most: 1 }))).toEqual([
      cast.tess.name,
    ]);
  });

  test("a page that was decided meanwhile is the first one; nobody else's sheets are found by asking for them", async () => {
    const from = { at: momentOf("2027-01-01", "09:00"), id: randomUUID() };
    expect(await waitingForDecision({ ...cast.olivia }, { from, most: 2 })).toMatchObject({ isFirst: true, total: 3 });
    const [first] = (await waitingForDecision({ ...cast.olivia })).all;
    expect(await waitingForDecision({ ...cast.tess }, { id: first?.id })).toMatchObject({ lines: [], total: 0 });
  });

  test("a request for time off has its place among the timesheets", async () => {
    const { id } = await askedOff(cast.theo, { startsOn: "2026-12-01", endsOn: "" });
    await db.timeOffRequest.update({ where: { id }, data: { createdAt: momentOf("2026-11-21", "12:00") } });
    const page = await waitingForDecision({ ...cast.olivia }, { id, most: 1 });
    expect(page.lines.map((line) => [line.kind, line.id])).toEqual([["timeOff", id]]);
    expect(page.next?.personName).toBe(cast.theo.name);
    expect(page.next?.kind).toBe("timesheet");
  });

  test("expense reports come a page at a time as well, and are found by asking for them", async () => {
    const reports: string[] = [];
    for (const [at, person] of [cast.tess, cast.theo, cast.tariq].entries()) {
      const { id } = await submittedReport(person);
      reports.push(id);
      await db.expenseReport.update({ where: { id }, data: { submittedAt: momentOf(`2026-11-2${at + 5}`, "09:00") } });
    }
    const walked: string[] = [];
    let from: string | undefined;
    for (let pages = 0; pages < 9; pages++) {
      const page = await waitingForDecision({ ...cast.olivia }, { from: parsePlace(from), most: 1 });
      walked.push(...page.lines.map(({ id }) => id));
      if (!page.next) break;
      from = placeOf(page.next);
    }
    expect(walked.filter((id) => reports.includes(id))).toEqual(reports);
    expect(new Set(walked).size).toBe(walked.length);
    const last = await waitingForDecision({ ...cast.olivia }, { id: reports[2], most: 1 });
    expect(last.lines.map(({ id }) => id)).toEqual([reports[2]]);
    expect(last.reports.map(({ id }) => id)).toEqual([reports[2]]);
    expect(await waitingForDecision({ ...cast.tess }, { id: reports[2] })).toMatchObject({ lines: [], total: 0 });
  });
});
