import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { payTimesheet } from "#features/time/commands/pay-timesheet.ts";
import { recallTimesheet } from "#features/time/commands/recall-timesheet.ts";
import { rejectTimesheet } from "#features/time/commands/reject-timesheet.ts";
import { removeTime } from "#features/time/commands/remove-time.ts";
import { submitTimesheet } from "#features/time/commands/submit-timesheet.ts";
import { acceptsTime, type TimesheetStatus } from "#features/time/model/timesheet-status.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../support/cast.ts";
import {
  decisionAbout,
  emptyTimesheets,
  fridayEvening,
  loggedTime,
  makeTicket,
  sheetOf,
  typedTime,
} from "../../../support/work.ts";

let cast: Cast;
let ticketId: string;

beforeAll(async () => {
  cast = await makeCast();
  ticketId = (await makeTicket(cast)).id;
});

/** What Tess's timesheet should look like: its status and the minutes on it. */
interface Model {
  status: TimesheetStatus;
  minutes: number[];
}

const acts = ["log", "remove", "submit", "recall", "approve", "reject", "pay"] as const;
const people = ["tess", "theo", "olivia", "ada"] as const;
type Act = (typeof acts)[number];
type Person = (typeof people)[number];

/** What should happen when somebody does something, or undefined when it should be refused. */
function after({ status, minutes }: Model, act: Act, who: Person): Model | undefined {
  const isOwner = who === "tess";
  const isApprover = who === "olivia";
  switch (act) {
    case "log":
      return isOwner && acceptsTime(status) ? { status, minutes: [...minutes, 45] } : undefined;
    case "remove":
      return isOwner && acceptsTime(status) && minutes.length > 1 ? { status, minutes: minutes.slice(1) } : undefined;
    case "submit":
      return isOwner && acceptsTime(status) ? { status: "submitted", minutes } : undefined;
    case "recall":
      return isOwner && status === "submitted" ? { status: "open", minutes } : undefined;
    case "approve":
      return isApprover && status === "submitted" ? { status: "approved", minutes } : undefined;
    case "reject":
      return isApprover && (status === "submitted" || status === "approved")
        ? { status: "rejected", minutes }
        : undefined;
    case "pay":
      // The owner and the administrator do the payroll.
      return who !== "tess" && who !== "theo" && status === "approved" ? { status: "paid", minutes } : undefined;
  }
}

async function perform(act: Act, actor: Actor, model: Model, isStale: boolean): Promise<Outcome<unknown> | "skipped"> {
  const call = { now: fridayEvening, key: randomUUID() };
  const now = await decisionAbout(cast.tess);
  const seen = isStale ? { ...now, version: String(Number(now.version) - 1) } : now;
  switch (act) {
    case "log":
      // Others would write on their own sheets; only Tess's is modelled.
      return actor.id === cast.tess.id ? await logTime.execute(actor, await typedTime(ticketId), call) : "skipped";
    case "remove": {
      const [first] = (await sheetOf(cast.tess)).entries;
      if (!first || model.minutes.length < 2) return "skipped";
      const version = String(first.version - (isStale ? 1 : 0));
      return await removeTime.execute(actor, { entryId: first.id, version }, call);
    }
    case "submit":
      return await submitTimesheet.execute(actor, seen, call);
    case "recall":
      return await recallTimesheet.execute(actor, seen, call);
    case "approve":
      return await approveTimesheet.execute(actor, seen, call);
    case "reject":
      return await rejectTimesheet.execute(actor, { ...seen, reason: "Please look again." }, call);
    case "pay":
      return await payTimesheet.execute(actor, seen, call);
  }
}

test("whatever is done by whomever in any order, the database equals the model, and locked time never changes", async () => {
  const step = fc.record({ act: fc.constantFrom(...acts), who: fc.constantFrom(...people), isStale: fc.nat(4) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 25 }), async (steps) => {
      await emptyTimesheets();
      await loggedTime(cast.tess, ticketId);
      let model: Model = { status: "open", minutes: [45] };
      for (const { act, who, isStale: chance } of steps) {
        const isStale = chance === 0 && act !== "log";
        const before = await sheetOf(cast.tess);
        const outcome = await perform(act, cast[who], model, isStale);
        if (outcome === "skipped") continue;
        const expected = isStale ? undefined : after(model, act, who);
        expect([act, who, isStale, outcome.ok]).toEqual([act, who, isStale, expected !== undefined]);
        model = expected ?? model;
        const sheet = await sheetOf(cast.tess);
        expect([sheet.status, sheet.entries.map(({ workedMinutes }) => workedMinutes)]).toEqual([
          model.status,
          model.minutes,
        ]);
        if (!outcome.ok) expect(sheet).toEqual(before);
        else expect(sheet.version).toBe(before.version + 1);
        if (!acceptsTime(before.status)) expect(sheet.entries).toEqual(before.entries);
      }
      const worked = await db.timeEntry.aggregate({ where: { ticketId }, _sum: { workedMinutes: true } });
      expect(worked._sum.workedMinutes).toBe(model.minutes.reduce((sum, one) => sum + one, 0));
    }),
    { numRuns: 8 },
  );
}, 120_000);
