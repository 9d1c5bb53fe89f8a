import type { Actor } from "#access/actor.ts";
import { postBillingItem } from "#features/billing/commands/post-billing-item.ts";
import { writeOffBillingItem } from "#features/billing/commands/write-off-billing-item.ts";
import { thingsInState } from "#features/billing/queries/things-in-state.ts";
import { addDaysTo, dayAt } from "#kernel/calendar.ts";
import { answerOf } from "./answer-of.ts";

/** Somebody bills what one technician did more than two weeks ago, but for two things that are given up. */
export async function billOldWork(actor: Actor, of: Actor, now: Date): Promise<void> {
  const today = dayAt(now, actor.timeZone);
  const span = { startsOn: addDaysTo(today, -60), endsOn: addDaysTo(today, -15) };
  const { rows } = await thingsInState(actor, { span, state: "ready" });
  const own = rows.filter(({ personName }) => personName === of.name).slice(0, 24);
  for (const [index, { kind, id, version, day }] of own.entries()) {
    const input = { kind, id, version };
    const call = { now };
    if (index === 3 || index === 11) {
      const reason = index === 3 ? "Goodwill: the first repair did not hold." : "Training of a new colleague.";
      answerOf(await writeOffBillingItem.execute(actor, { ...input, reason }, call), "writing off");
    } else {
      const reference = `${day.slice(0, 4)}-10${day.slice(5, 7)}`;
      answerOf(await postBillingItem.execute(actor, { ...input, reference }, call), "billing");
    }
  }
}
