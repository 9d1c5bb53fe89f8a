import type { DateSpan, LocalDate } from "#kernel/calendar.ts";
import { formatClock, formatDuration, parseDuration } from "#kernel/duration.ts";
import { formatMoney } from "#kernel/money.ts";
import { type Minutes, minutes, unitPrice } from "#kernel/quantity.ts";
import { priceTime, type WorkTypeTerms } from "./rounding.ts";

/** A timesheet period that a form can name. */
export interface PeriodLabel extends DateSpan {
  readonly label: string;
  readonly isLocked: boolean;
}

/** A kind of work that can be chosen. */
export interface WorkTypeChoice {
  readonly id: string;
  readonly name: string;
  readonly isBillable: boolean;
  /** What it does to hours and rate; unknown of one that was switched off. */
  readonly terms?: WorkTypeTerms;
  /** Whether an entry is cut where it leaves business hours. */
  readonly isSplit?: boolean;
}

/** A contract that can be chosen, with what it says of rates. */
export interface ContractChoice {
  readonly id: string;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly rates: readonly {
    readonly billingRoleId: string;
    readonly hourlyRate: number;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate | null;
  }[];
}

/** What can be chosen when time is written down, and what is meant when nothing is. */
export interface TimeChoices {
  readonly workTypes: readonly WorkTypeChoice[];
  readonly workTypeId: string;
  readonly contracts: readonly ContractChoice[];
  /** The ticket's contract; empty: none. */
  readonly contractId: string;
  /** The statuses that the ticket can take with the same save. */
  readonly statuses: readonly { readonly value: string; readonly label: string }[];
  readonly status: { readonly id: string; readonly name: string } | null;
  readonly requiresSummary: boolean;
  /** What the summary is compared with while it is typed. */
  readonly note: {
    readonly title: string;
    /** One's own latest entries on the ticket, the newest first. */
    readonly lately: readonly { readonly id: string; readonly splitId: string | null; readonly summary: string }[];
    readonly minimumSummary: number;
    readonly blocks: boolean;
  };
  readonly allowsFutureTime: boolean;
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
  readonly workTypeId?: string;
  readonly contractId?: string;
  readonly offset?: string;
  /** Who is mailed. */
  readonly mailed?: readonly string[];
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

/** The minutes that an offset means so far; none while it means nothing. */
export function offsetTyped(text: string): Minutes {
  const [, sign = "+", size = ""] = /^\s*([-+−])?\s*(.+)$/.exec(text) ?? [];
  const span = parseDuration(size);
  return minutes(span === undefined ? 0 : sign === "+" ? span : -span);
}

/** Whether a contract, or a rate of one, holds on a day. */
export function isInForce(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null },
  day: string,
): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn);
}

function hourlyRateOf(typed: TypedTime, choices: TimeChoices): number {
  const holds = (one: { readonly startsOn: string; readonly endsOn: string | null }) => isInForce(one, typed.workedOn);
  const contract = choices.contracts.find((one) => one.id === typed.contractId && holds(one));
  const rate = contract?.rates.findLast((one) => one.billingRoleId === typed.billingRoleId && holds(one));
  return rate?.hourlyRate ?? choices.billingRoles.find(({ id }) => id === typed.billingRoleId)?.hourlyRate ?? 0;
}

/** What will happen, in words: "0:45 → rounds to 1:00 · $150.00 · on your timesheet for Nov 16–22 · nobody is mailed". */
export function whatWillHappen(typed: TypedTime, choices: TimeChoices): string {
  const period = choices.periods.find(({ startsOn, endsOn }) => startsOn <= typed.workedOn && typed.workedOn <= endsOn);
  const place = period?.isLocked
    ? `your timesheet for ${period.label} is locked`
    : `on your timesheet${period ? ` for ${period.label}` : ""}`;
  const worked = minutesTyped(typed);
  const mail = typed.mailed?.length ? `mail goes to ${typed.mailed.join(", ")}` : "nobody is mailed";
  if (worked === undefined) return `${rule(choices)} · ${place} · ${mail}`;
  const workType = choices.workTypes.find(({ id }) => id === typed.workTypeId);
  const { billable, amount } = priceTime({
    worked,
    offset: offsetTyped(typed.offset ?? ""),
    roundingMinutes: choices.roundingMinutes,
    isBillable: typed.isBillable,
    hourlyRate: unitPrice(hourlyRateOf(typed, choices)),
    ...(workType?.terms ? { workType: workType.terms } : {}),
    currencyDecimals: choices.currencyDecimals,
  });
  const isRule = typed.offset || workType?.terms?.minimumMinutes || workType?.terms?.maximumMinutes;
  const becomes = ` → ${isRule ? "bills" : "rounds to"} ${formatClock(billable)}`;
  const rounded = billable === worked || !typed.isBillable ? "" : becomes;
  const split = workType?.isSplit && typed.start && typed.end ? " · split where it leaves business hours" : "";
  const price = typed.isBillable ? formatMoney(amount, choices.currency, choices.locale) : "not billable";
  return `${formatClock(worked)}${rounded} · ${price}${split} · ${place} · ${mail}`;
}

function rule({ roundingMinutes }: TimeChoices): string {
  return roundingMinutes > 1 ? `Time to bill rounds up to ${formatDuration(minutes(roundingMinutes))}` : "Time to bill";
}

/** The choices with what an entry already has among them, also when it was switched off or taken away since. */
export function withKept(
  choices: TimeChoices,
  entry: {
    readonly workType: WorkTypeChoice;
    readonly billingRole: TimeChoices["billingRoles"][number];
    readonly contract?: ContractChoice | null;
  },
): TimeChoices {
  const { workType, billingRole, contract } = entry;
  const has = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id);
  // The role stands in at the rate of then: a correction does not change what an hour cost.
  const roles = choices.billingRoles.map((role) => (role.id === billingRole.id ? billingRole : role));
  return {
    ...choices,
    workTypes: has(choices.workTypes, workType.id) ? choices.workTypes : [...choices.workTypes, workType],
    billingRoles: has(roles, billingRole.id) ? roles : [...roles, billingRole],
    contracts: !contract || has(choices.contracts, contract.id) ? choices.contracts : [...choices.contracts, contract],
  };
}

/** What a person wrote last on a ticket, beside the entry that they are correcting and the pieces it was cut into. */
export function lastNoteBeside({ lately }: TimeChoices["note"], entryId?: string): string {
  const own = lately.find(({ id }) => id === entryId);
  const isOther = (one: (typeof lately)[number]) =>
    one.id !== entryId && (one.splitId === null || one.splitId !== own?.splitId);
  return lately.find(isOther)?.summary ?? "";
}
