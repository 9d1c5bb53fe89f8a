import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { importTickets } from "#features/imports/import-tickets.ts";
import { readMapping } from "#features/imports/model/mapping.ts";
import { workingClock } from "#features/sla/model/business-hours.ts";
import { begun, type SlaEvent, type SlaTerms, stepped } from "#features/sla/model/sla-clock.ts";
import { instantAt } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { makeCast } from "../../../support/cast.ts";
import { parseDay } from "../../../support/work.ts";

const incident = z.object({
  number: z.string(),
  incident_state: z.string(),
  opened_at: z.string(),
  sys_updated_at: z.string(),
  priority: z.string(),
});

const events: Readonly<Record<string, SlaEvent>> = {
  New: "none",
  Active: "first_response",
  "Awaiting User Info": "waiting_customer",
  "Awaiting Evidence": "waiting_customer",
  "Awaiting Vendor": "first_response",
  "Awaiting Problem": "first_response",
  Resolved: "resolved",
  Closed: "resolved",
};
const ofMinutes = (response: number, plan: number, resolved: number): SlaTerms["targets"] => ({
  first_response: minutes(response),
  resolution_plan: minutes(plan),
  resolved: minutes(resolved),
});
const targets: Readonly<Record<string, SlaTerms["targets"]>> = {
  "1 - Critical": ofMinutes(15, 60, 240),
  "2 - High": ofMinutes(60, 240, 540),
  "3 - Moderate": ofMinutes(120, 540, 1620),
  "4 - Low": ofMinutes(240, 1080, 2700),
};
const office = [{ from: 480, to: 1020 }];
const zone = "America/New_York";
// The desk's holidays begin in 2026; the incidents are from 2016.
const clock = workingClock({
  timeZone: zone,
  week: [[], office, office, office, office, office, []],
  holidays: new Map(),
});

function momentOf(text: string): Date {
  const [day = "", time = ""] = text.split(" ");
  return instantAt(parseDay(day.split("-").toReversed().join("-")), time, zone);
}

const laterOf = (left: Date, right: Date) => (left > right ? left : right);

/** How an incident stands by the rows of its number alone. */
function judged(rows: readonly z.output<typeof incident>[]) {
  const created = momentOf(rows.at(-1)?.opened_at ?? "");
  let state = begun(created);
  let before = "";
  for (const row of rows) {
    if (row.incident_state === before) continue;
    const at = before === "" ? created : momentOf(row.sys_updated_at);
    const isStill = events[before] === "resolved" && events[row.incident_state] === "resolved";
    before = row.incident_state;
    if (isStill) continue;
    const terms = { clock, targets: targets[row.priority] ?? ofMinutes(0, 0, 0) };
    const event = events[row.incident_state] ?? "none";
    const reopens = state.reached.resolved && event === "none";
    state = stepped(state, { at: laterOf(at, created), event: reopens ? "reopened" : event, by: null }, terms);
  }
  const { first_response: response, resolved } = state.reached;
  return {
    response: response && [response.elapsedMinutes, response.isMet],
    resolved: resolved && [resolved.at, resolved.elapsedMinutes, resolved.isMet],
  };
}

const file = join(process.cwd(), "../shared/data/incident-events.csv");
describe.skipIf(!existsSync(file))("445 real incidents", () => {
  test("the status history and SLA results of all 445 tickets are in place", async () => {
    await makeCast();
    const read = readMapping(readFileSync("src/features/imports/mappings/servicenow.json", "utf8"));
    if (!read.ok) throw new Error(read.problems.join());
    await importTickets(file, read.mapping, { isDryRun: false, now: new Date("2026-11-20T12:00:00Z") });

    const rows = z.array(incident).parse(parse(readFileSync(file, "utf8"), { columns: true, bom: true }));
    const kept = await db.ticket.findMany({ where: { importSource: "servicenow" }, include: { sla: true } });
    expect(kept).toHaveLength(445);
    for (const { importNumber, sla, slaDueAt, dueAt } of kept) {
      const own = rows
        .filter((row) => row.number === importNumber)
        .toSorted((left, right) => momentOf(left.sys_updated_at).getTime() - momentOf(right.sys_updated_at).getTime());
      const found = {
        response: sla && [sla.firstResponseElapsed, sla.isFirstResponseMet],
        resolved: sla && [sla.resolvedAt, sla.resolvedElapsed, sla.isResolvedMet],
      };
      expect({ importNumber, ...found }).toEqual({ importNumber, ...judged(own) });
      // Nobody is to be warned of what is long over.
      expect({ slaDueAt, warnAt: sla?.warnAt, dueAt }).toEqual({ slaDueAt: null, warnAt: null, dueAt: null });
    }
    const met = kept.filter(({ sla }) => sla?.isResolvedMet).length;
    expect(met).toBeGreaterThan(100);
    expect(met).toBeLessThan(445);
  }, 120_000);
});
