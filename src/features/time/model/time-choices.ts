import type { DateSpan, LocalDate } from "#kernel/calendar.ts";
import { formatClock, formatDuration, parseDuration } from "#kernel/duration.ts";
import { formatMoney } from "#kernel/money.ts";
import { type Minutes, minutes, unitPrice } from "#kernel/quantity.ts";
import { priceTime } from "./rounding.ts";

/** A timesheet period that a form can name. */
export interface PeriodLabel extends DateSpan {
  readonly label: string;
  readonly isLocked: boolean;
}

/** What can be chosen when time is written down, and what is meant when nothing is. */
export interface TimeChoices {
  readonly workTypes: readonly { readonly id: string; readonly name: string; readonly isBillable: boolean }[];
  readonly workTypeId: string;
  readonly billingRoles: readonly { readonly id: string; readonly name: string; readonly hourlyRate: number }[];
  readonly billingRoleId: string;
  readonly timeZone: string;
  readonly today: LocalDate;
  readonly periods: readonly PeriodLabel[];
  readonly roundingMinutes: number;
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly locale: string;
}

/** What stands in the form right now. */
export interface TypedTime {
  readonly workedOn: string;
  readonly start: string;
  readonly end: string;
  readonly worked: string;
  readonly billingRoleId: string;
  readonly isBillable: boolean;
}

const minuteOfDay = (clock: string): number | undefined => {
  const match = /^(\d{1,2}):(\d{2})/.exec(clock);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
};

/** The minutes that the fields mean so far, by the clock on the wall; undefined while they mean none. */
export function minutesTyped({ start, end, worked }: Pick<TypedTime, "start" | "end" | "worked">): Minutes | undefined {
  const said = parseDuration(worked);
  if (said !== undefined && said > 0 && said <= 1440) return said;
  const [from, to] = [minuteOfDay(start), minuteOfDay(end)];
  if (from === undefined || to === undefined) return undefined;
  const span = (to === 0 ? 1440 : to) - from;
  return span > 0 ? minutes(span) : undefined;
}

/** What will happen, in words: "0:45 → rounds to 1:00 · $150.00 · on your timesheet for Nov 16–22 · nobody is mailed". */
export function whatWillHappen(typed: TypedTime, choices: TimeChoices): string {
  const period = choices.periods.find(({ startsOn, endsOn }) => startsOn <= typed.workedOn && typed.workedOn <= endsOn);
  const place = period?.isLocked
    ? `your timesheet for ${period.label} is locked`
    : `on your timesheet${period ? ` for ${period.label}` : ""}`;
  const worked = minutesTyped(typed);
  if (worked === undefined) return `${rule(choices)} · ${place} · nobody is mailed`;
  const role = choices.billingRoles.find(({ id }) => id === typed.billingRoleId);
  const { billable, amount } = priceTime({
    worked,
    offset: minutes(0),
    roundingMinutes: choices.roundingMinutes,
    isBillable: typed.isBillable,
    hourlyRate: unitPrice(role?.hourlyRate ?? 0),
    currencyDecimals: choices.currencyDecimals,
  });
  const rounded = billable === worked || !typed.isBillable ? "" : ` → rounds to ${formatClock(billable)}`;
  const price = typed.isBillable ? formatMoney(amount, choices.currency, choices.locale) : "not billable";
  return `${formatClock(worked)}${rounded} · ${price} · ${place} · nobody is mailed`;
}

function rule({ roundingMinutes }: TimeChoices): string {
  return roundingMinutes > 1 ? `Time to bill rounds up to ${formatDuration(minutes(roundingMinutes))}` : "Time to bill";
}

/** The choices with what an entry already has among them, also when it was switched off or taken away since. */
export function withKept(
  choices: TimeChoices,
  entry: {
    readonly workType: TimeChoices["workTypes"][number];
    readonly billingRole: TimeChoices["billingRoles"][number];
  },
): TimeChoices {
  const { workType, billingRole } = entry;
  const has = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id);
  // The role stands in at the rate of then: a correction does not change what an hour cost.
  const roles = choices.billingRoles.map((role) => (role.id === billingRole.id ? billingRole : role));
  return {
    ...choices,
    workTypes: has(choices.workTypes, workType.id) ? choices.workTypes : [...choices.workTypes, workType],
    billingRoles: has(roles, billingRole.id) ? roles : [...roles, billingRole],
  };
}
