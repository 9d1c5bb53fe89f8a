import "server-only";
import { notify } from "#features/activity/records.ts";
import { loadDesk, systemActor } from "#server/actor.ts";
import { db, type Tx } from "#server/db.ts";
import { announceChange } from "#server/happenings.ts";
import { lastActivityOf } from "./last-activity.ts";
import { evidenceInWords, questionInWords } from "./model/forgotten-timer.ts";

/** Asks the people whose timers run longer than the organization finds likely, once for each stretch; nothing is filled in. */
export async function askForgottenTimers(now: Date): Promise<void> {
  const desk = await loadDesk(db);
  if (!desk || desk.time.timerAsksAfter === 0) return;
  const since = new Date(now.getTime() - desk.time.timerAsksAfter * 60_000);
  const forgotten = await db.timer.findMany({
    where: {
      askedAt: null,
      runningSince: { lte: since },
      OR: [{ confirmedAt: null }, { confirmedAt: { lte: since } }],
    },
    select: { id: true },
    take: 500,
  });
  for (const { id } of forgotten) {
    await db.$transaction(async (tx) => {
      const personId = await ask(tx, id, now, desk);
      if (personId) await announceChange(tx, systemActor(desk), { type: "notification", id: personId });
    });
  }
}

async function ask(tx: Tx, id: string, now: Date, desk: { timeZone: string; locale: string }) {
  // Whoever is first asks: another server's update finds the column set.
  const { count } = await tx.timer.updateMany({
    where: { id, askedAt: null, runningSince: { not: null } },
    data: { askedAt: now },
  });
  if (count === 0) return undefined;
  const timer = await tx.timer.findUniqueOrThrow({
    where: { id },
    select: {
      personId: true,
      runningSince: true,
      person: { select: { timeZone: true } },
      ticket: { select: { number: true } },
    },
  });
  if (!timer.runningSince) return undefined;
  const { personId, runningSince } = timer;
  const about = {
    number: timer.ticket?.number ?? null,
    runningSince,
    last: await lastActivityOf(tx, personId, runningSince),
  };
  const clock = { now, timeZone: timer.person.timeZone ?? desk.timeZone, locale: desk.locale };
  await notify(tx, personId, `${questionInWords(about, now)} ${evidenceInWords(about, clock)}.`, "/timer", now);
  return personId;
}
