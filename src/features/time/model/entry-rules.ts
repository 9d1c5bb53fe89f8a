import type { TimeRules } from "#access/actor.ts";
import { formatDay, type LocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { largestAmount, type Minutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { formatHours } from "./span-of-work.ts";

/** What must be known about the chosen work type and billing role. */
export interface ChoiceFacts {
  readonly workType: { readonly name: string; readonly isActive: boolean };
  readonly billingRole: { readonly name: string; readonly isActive: boolean; readonly isHeld: boolean };
}

/** Why the work type or the billing role may not be used, or undefined when they may. */
export function objectionToChoice({ workType, billingRole }: ChoiceFacts): Refusal | undefined {
  if (!workType.isActive) {
    return objectionAt("workTypeId", `${workType.name} is switched off. Choose another work type.`);
  }
  if (!billingRole.isActive) {
    return objectionAt("billingRoleId", `${billingRole.name} is switched off. Choose another billing role.`);
  }
  if (!billingRole.isHeld) {
    return objectionAt("billingRoleId", `You do not hold the billing role ${billingRole.name}. Choose one of yours.`);
  }
  return undefined;
}

/** Why time may not be written in another billing role than the one a person has on the ticket, or undefined when it may. */
export function objectionToOtherRole(
  chosenId: string,
  onTicket: { readonly id: string; readonly name: string; readonly isActive: boolean } | null,
  { allowsOtherRole }: Pick<TimeRules, "allowsOtherRole">,
): Refusal | undefined {
  if (allowsOtherRole || !onTicket?.isActive || onTicket.id === chosenId) return undefined;
  return objectionAt("billingRoleId", `On this ticket you work as ${onTicket.name}. Choose that billing role.`);
}

/** A contract as an entry asks about it. */
export interface ContractFacts {
  readonly name: string;
  readonly isActive: boolean;
  readonly isOfCustomer: boolean;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** Why time of a day cannot go under a contract, or undefined when it can. */
export function objectionToContract(contract: ContractFacts, day: LocalDate, locale: string): Refusal | undefined {
  const otherwise = "Choose another contract, or none.";
  const no = (why: string) => objectionAt("contractId", `${why} ${otherwise}`);
  if (!contract.isOfCustomer) return no(`${contract.name} is a contract of another customer.`);
  if (!contract.isActive) return no(`${contract.name} is switched off.`);
  if (day < contract.startsOn) return no(`${contract.name} begins on ${formatDay(contract.startsOn, locale)}.`);
  if (contract.endsOn !== null && day > contract.endsOn) {
    return no(`${contract.name} ended on ${formatDay(contract.endsOn, locale)}.`);
  }
  return undefined;
}

/** Why a summary does not do, or undefined when it does. */
export function objectionToSummary(
  summary: string,
  { requiresSummary, minimumSummary }: Pick<TimeRules, "requiresSummary" | "minimumSummary">,
): Refusal | undefined {
  const { length } = summary.trim();
  if (length === 0) {
    return requiresSummary ? objectionAt("summary", "Write what was done: the customer reads this.") : undefined;
  }
  if (length >= minimumSummary) return undefined;
  return objectionAt(
    "summary",
    `Say a little more: a summary has at least ${minimumSummary} characters, this one has ${length}.`,
  );
}

/** Other time of the same person at the same hours. */
export interface OtherTime {
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly timeZone: string;
  /** A ticket's number, or the name of an internal code. */
  readonly on: string;
}

/** Why time may not be written over other time, or undefined when it may. */
export function objectionToOverlap(
  other: OtherTime | undefined,
  { timeOverlaps }: Pick<TimeRules, "timeOverlaps">,
): Refusal | undefined {
  if (timeOverlaps === "mark" || !other) return undefined;
  const hours = formatHours(other.startedAt, other.endedAt, other.timeZone);
  return objectionAt("start", `You already wrote down ${hours} on ${other.on}. Time may not overlap here.`);
}

/** Why a price cannot be kept, or undefined when it can: numbers have an end, and a slip in a rate reaches it. */
export function objectionToAmount(amount: number, billable: Minutes): Refusal | undefined {
  if (amount <= largestAmount) return undefined;
  return objectionAt(
    "billingRoleId",
    `${formatDuration(billable)} at this rate is more than can be billed. Check the rate.`,
  );
}
