import { approveTimeOff } from "#features/internal-time/commands/approve-time-off.ts";
import { editInternalTimeCode } from "#features/internal-time/commands/edit-internal-time-code.ts";
import { requestTimeOff } from "#features/internal-time/commands/request-time-off.ts";
import { addDaysTo, dayAt } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { answerOf } from "./answer-of.ts";
import type { SampleCast } from "./people.ts";

/** Gives everybody vacation, and lets two ask for some: one of them has it, the other waits. */
export async function planTimeOff(cast: SampleCast, now: Date): Promise<void> {
  const vacation = await db.internalTimeCode.findUniqueOrThrow({ where: { systemKey: "vacation" } });
  const { id, version, name, code } = vacation;
  const kept = { id, version: String(version), name, code: code ?? "", allowance: "120h" };
  const ticked = { isTimeOff: "true", needsApproval: "true", isActive: "true" };
  answerOf(await editInternalTimeCode.execute(cast.ada, { ...kept, ...ticked }, { now }));

  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const monday = mondayAfter(now, cast.olivia.desk.timeZone);
  const ask = async (who: "tess" | "theo", weeks: number, note: string) => {
    const startsOn = addDaysTo(monday, weeks * 7);
    const days = { startsOn, endsOn: addDaysTo(startsOn, 2) };
    return answerOf(await requestTimeOff.execute(cast[who], { codeId: id, ...days, note }, { now: hoursAgo(30) }));
  };
  const granted = await ask("tess", 3, "Moving house.");
  const decision = { requestId: granted.requestId, version: "1" };
  answerOf(await approveTimeOff.execute(cast.olivia, decision, { now: hoursAgo(28) }));
  await ask("theo", 2, "A long weekend with the family; Tariq looks after my tickets.");
}

function mondayAfter(now: Date, timeZone: string) {
  const today = dayAt(now, timeZone);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDaysTo(today, 8 - (weekday === 0 ? 7 : weekday));
}
