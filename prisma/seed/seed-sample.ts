import type { Actor } from "#access/actor.ts";
import { editTicket } from "#features/tickets/commands/edit-ticket.ts";
import { reckonUsualDurations } from "#features/time/reckon-usual-durations.ts";
import { addDaysTo, dayAt, instantAt, parseLocalDate } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { answerOf } from "./answer-of.ts";
import { decide } from "./decide.ts";
import { inLanes } from "./in-lanes.ts";
import { billOldWork } from "./invoices.ts";
import { readLists } from "./lists.ts";
import { hireEverybody } from "./people.ts";
import { perform, type Stage, spendLoosely } from "./perform.ts";
import { createCustomers, createProducts } from "./places.ts";
import type { Happening } from "./plan/happening.ts";
import { planThreeWeeks } from "./plan/plan.ts";
import { daysBefore } from "./plan/tickets.ts";
import { spendVariously } from "./spending.ts";
import { createStock, leaveStock } from "./stock.ts";
import { planTimeOff } from "./time-off.ts";

/** When the sample ends. */
export interface SampleMoment {
  readonly now: Date;
}

/** Fills an empty, migrated database with the sample organization and three weeks of its work, through the desk's own commands. */
export async function seedSample({ now }: SampleMoment): Promise<{ readonly happenings: number }> {
  const beginning = new Date(now.getTime() - (daysBefore + 30) * 86_400_000);
  const cast = await hireEverybody(beginning);
  const { timeZone, timesheetAnchor } = cast.olivia.desk;
  const products = await createProducts(cast.ada, beginning);
  const stage: Stage = {
    cast,
    places: await createCustomers(cast.ada, beginning),
    products,
    stock: await createStock(cast, products, beginning),
    lists: await readLists(),
    tickets: new Map(),
  };
  const plan = planThreeWeeks(now, timeZone, parseLocalDate(timesheetAnchor) ?? dayAt(now, timeZone));
  const works = plan.map((happening) => ({
    lanes: lanesOf(happening),
    run: async () => void answerOf(await performAny(happening, stage), `${happening.who}: ${happening.kind}`),
  }));
  await inLanes(works, 6);
  await linkIncidents(cast.max, now);
  await leaveStock(cast, products, now);
  await billOldWork(cast.olivia, cast.theo, now);
  await planTimeOff(cast, now);
  await spendVariously(cast.olivia, cast.tess, now);
  await readOldNotices(instantAt(addDaysTo(dayAt(now, timeZone), -1), "00:00", timeZone));
  await reckonUsualDurations(now);
  await forgetOldWarnings(new Date(now.getTime() - 20 * 3_600_000));
  return { happenings: plan.length };
}

// What touches the same ticket goes one after the other, and so do new tickets, which are numbered; a decision about a
// sheet waits for everything that may stand on it.
function lanesOf(happening: Happening): string[] {
  if (!("ticket" in happening)) return [];
  const own = `ticket ${happening.ticket}`;
  return happening.kind === "open" ? [own, "numbers"] : [own];
}

function performAny(happening: Happening, stage: Stage) {
  switch (happening.kind) {
    case "submit":
    case "approve":
    case "reject":
      return decide(happening, stage.cast);
    case "spendLoose":
      return spendLoosely(happening, stage);
    default:
      return perform(happening, stage);
  }
}

// What is older than yesterday has been read by everybody.
async function readOldNotices(before: Date): Promise<void> {
  await db.$executeRaw`UPDATE notification SET read_at = created_at + interval '20 minutes' WHERE created_at < ${before}`;
}

// What was about to be late before yesterday evening was told then; the rest is news.
async function forgetOldWarnings(before: Date): Promise<void> {
  await db.ticketSla.updateMany({
    where: { warnAt: { lt: before } },
    data: { warnAt: null, warned: ["first_response", "resolution_plan", "resolved"] },
  });
}

// Two incidents that look alike belong to one problem.
async function linkIncidents(actor: Actor, now: Date): Promise<void> {
  const select = { id: true, number: true, version: true } as const;
  const problem = await db.ticket.findFirst({ where: { type: "problem" }, orderBy: { number: "desc" }, select });
  const alike = /slow|drops|vpn|internet/i;
  const incidents = await db.ticket.findMany({
    where: { type: "incident", isOpen: true },
    orderBy: { number: "desc" },
    select: { ...select, title: true },
  });
  for (const { id, version } of problem ? incidents.filter(({ title }) => alike.test(title)).slice(0, 2) : []) {
    const input = { ticketId: id, version, problem: problem?.number ?? "" };
    answerOf(await editTicket.execute(actor, input, { now }));
  }
}
