import "server-only";
import type { Actor } from "#access/actor.ts";
import { piecesOfEntry } from "#features/time/entry-records.ts";
import { periodOf } from "#features/time/model/period.ts";
import { explainPrice } from "#features/time/model/price-words.ts";
import { formatHours } from "#features/time/model/span-of-work.ts";
import type { TimeChoices } from "#features/time/model/time-choices.ts";
import { logTimeInput } from "#features/time/model/time-entry.ts";
import { toldOf } from "#features/time/records.ts";
import { formatDuration } from "#kernel/duration.ts";
import { formatMoney } from "#kernel/money.ts";
import { minutes, sumOfMinutes, sumOfMoney } from "#kernel/quantity.ts";
import { type Refusal, Refused } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";

/** What time would come to if it were written down now, by the same rules, or their objection. */
export interface CostOfTime {
  readonly words: string;
  readonly outcome: string;
  /** Empty when nothing is billed. */
  readonly amount: string;
  readonly missing: readonly string[];
}

const input = logTimeInput.omit({ ticketId: true, timerId: true });
const unknown = { words: "", outcome: "", amount: "" };

/** Prices the time of a line on a ticket that was found for the actor; nothing is written. */
export async function whatTimeCosts(
  actor: Actor,
  ticketId: string,
  fields: Readonly<Record<string, string>>,
  choices: TimeChoices,
  now: Date,
): Promise<CostOfTime> {
  const typed = input.safeParse(fields);
  if (!typed.success) return { ...unknown, missing: typed.error.issues.map(({ message }) => message).slice(0, 1) };
  const { workedOn } = typed.data;
  const period = periodOf(actor.desk, workedOn);
  const day = {
    timesheetId: "",
    facts: { workedOn, period, status: "open", decision: null, alreadyLogged: minutes(0) },
  } as const;
  const work = { tx: db, actor, now, input: typed.data };
  const pieces = await piecesOfEntry(work, ticketId, day).catch((problem: unknown): Refusal => {
    if (problem instanceof Refused) return problem.refusal;
    throw problem;
  });
  if ("kind" in pieces) return { ...unknown, missing: [pieces.message] };
  const { currency, locale } = actor.desk;
  const [first] = pieces;
  const worked = sumOfMinutes(pieces.map((piece) => piece.workedMinutes));
  const billable = sumOfMinutes(pieces.map((piece) => piece.billableMinutes));
  const amount = formatMoney(sumOfMoney(pieces.map((piece) => piece.amount)), currency, locale);
  const hours = formatHours(first?.startedAt ?? null, pieces.at(-1)?.endedAt ?? null, choices.timeZone);
  const label = choices.periods.find(({ startsOn }) => startsOn === period.startsOn)?.label;
  const how =
    pieces.length === 1 && first ? explainPrice(first.explanation, currency, locale).slice(1, -1) : [toldOf(pieces)];
  return {
    words: [hours, formatDuration(worked)].filter((word) => word !== "").join(", "),
    outcome: [
      [hours, `${formatDuration(worked)} worked`].filter((word) => word !== "").join(", "),
      ...(typed.data.isBillable ? [...how, `bills ${formatDuration(billable)}`] : ["not billable"]),
      `on your timesheet${label ? ` for ${label}` : ""}`,
    ].join(" · "),
    amount: typed.data.isBillable ? amount : "",
    missing: [],
  };
}
