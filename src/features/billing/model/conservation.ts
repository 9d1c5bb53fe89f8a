import { addDaysTo, type DateSpan, daysBetween, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import { eventsFrom } from "#kernel/machine.ts";
import { type Minutes, type Money, minutes, money } from "#kernel/quantity.ts";
import {
  type BillingEvent,
  type BillingState,
  billingMachine,
  billingStates,
  type ThingKind,
  thingKinds,
} from "./billing-state.ts";

/** The most days that one look covers. */
export const longestSpan = 366;

/** What some things of one kind amount to. */
export interface Sum {
  readonly things: number;
  /** Worked; 0 for what is no time. */
  readonly worked: Minutes;
  /** What it would be worth on an invoice, whether or not it goes there; for an expense, what was spent. */
  readonly worth: Money;
}

/** The things of one kind in one state, in sum. */
export interface Pile extends Sum {
  readonly kind: ThingKind;
  readonly state: BillingState;
}

/** Where everything of a span of days stands, and whether it is all there. */
export interface Conservation {
  readonly piles: Readonly<Record<BillingState, Readonly<Record<ThingKind, Sum>>>>;
  /** What was counted without asking for any state. */
  readonly whole: Readonly<Record<ThingKind, Sum>>;
  /** The kinds whose piles do not add up to the whole; empty when nothing is lost. */
  readonly lost: readonly ThingKind[];
}

/** Nothing, in sum. */
export const nothing: Sum = { things: 0, worked: minutes(0), worth: money(0) };

/** Two sums in one. */
export function together(one: Sum, other: Sum): Sum {
  return {
    things: one.things + other.things,
    worked: minutes(one.worked + other.worked),
    worth: money(one.worth + other.worth),
  };
}

const areEqual = (one: Sum, other: Sum) =>
  one.things === other.things && one.worked === other.worked && one.worth === other.worth;

function ofEachKind(sumOf: (kind: ThingKind) => Sum): Record<ThingKind, Sum> {
  return { time: sumOf("time"), material: sumOf("material"), expense: sumOf("expense") };
}

/** Lays piles into their places and holds their sum against the whole, which was counted apart. */
export function conserve(piles: readonly Pile[], whole: Readonly<Record<ThingKind, Sum>>): Conservation {
  const of = (state: BillingState, kind: ThingKind) =>
    piles.filter((pile) => pile.state === state && pile.kind === kind).reduce<Sum>(together, nothing);
  const laid = Object.fromEntries(
    billingStates.map((state) => [state, ofEachKind((kind) => of(state, kind))]),
  ) as Record<BillingState, Record<ThingKind, Sum>>;
  const lost = thingKinds.filter((kind) => {
    const sum = billingStates.map((state) => laid[state][kind]).reduce(together, nothing);
    return !areEqual(sum, whole[kind]);
  });
  return { piles: laid, whole, lost };
}

/** What is asked for: a span of days, one customer if only that one counts, and the pile that is looked into, if any. */
export interface ConservationAddress {
  readonly span: DateSpan;
  /** Only what was done for this customer. */
  readonly customerId?: string;
  readonly state?: BillingState;
  readonly kind?: ThingKind;
  /** After which thing the list goes on: its day and id. */
  readonly after?: string;
  /** Whether every thing of the list is ticked. */
  readonly ticked?: boolean;
  /** What is about to be done with the things of the list. */
  readonly act?: BillingEvent;
}

/** The month that a day lies in. */
export function monthOf(day: LocalDate): DateSpan {
  const startsOn = parseLocalDate(`${day.slice(0, 7)}-01`) ?? day;
  const next = addDaysTo(startsOn, 32);
  const nextMonth = parseLocalDate(`${next.slice(0, 7)}-01`) ?? next;
  return { startsOn, endsOn: addDaysTo(nextMonth, -1) };
}

type Params = Readonly<Record<string, string | string[] | undefined>>;
const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** The days that an address asks for, the earlier one first; undefined when it does not say two of them. */
function daysAsked(params: Params): DateSpan | undefined {
  const [from, to] = [parseLocalDate(one(params.from)), parseLocalDate(one(params.to))];
  if (from === undefined || to === undefined) return undefined;
  return from <= to ? { startsOn: from, endsOn: to } : { startsOn: to, endsOn: from };
}

/** What must be said about the days that an address asks for, when others are shown. */
export function wordAboutDays(params: Params): string | undefined {
  const asked = daysAsked(params);
  if (asked === undefined) {
    const isSilent = params.from === undefined && params.to === undefined;
    return isSilent ? undefined : "These are not two days of a calendar: this month is shown instead.";
  }
  if (daysBetween(asked.startsOn, asked.endsOn) < longestSpan) return undefined;
  return "A look covers a year at most: the days after that are not among these figures.";
}

/** Reads what an address asks for; what makes no sense is this month, at most a year at a time. */
export function parseConservation(params: Params, today: LocalDate): ConservationAddress {
  const asked = daysAsked(params);
  const span = asked
    ? { ...asked, endsOn: earlierOf(asked.endsOn, addDaysTo(asked.startsOn, longestSpan - 1)) }
    : monthOf(today);
  const state = billingStates.find((known) => known === params.state);
  const kind = thingKinds.find((known) => known === params.kind);
  const after = /^\d{4}-\d{2}-\d{2} [0-9a-f-]{36}$/.test(one(params.after)) ? one(params.after) : undefined;
  const act = state && eventsFrom(billingMachine, state).find((known) => known === params.act);
  return {
    span,
    ...(isId(one(params.customer)) ? { customerId: one(params.customer) } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(after ? { after } : {}),
    ...(params.ticked === "all" ? { ticked: true } : {}),
    ...(act ? { act } : {}),
  };
}

const earlierOf = (one: LocalDate, other: LocalDate) => (one < other ? one : other);

/** The address that asks for it. */
export function hrefOfConservation({ span, customerId, state, kind, after, ticked, act }: ConservationAddress): string {
  const params = new URLSearchParams({
    from: span.startsOn,
    to: span.endsOn,
    ...(customerId ? { customer: customerId } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(after ? { after } : {}),
    ...(ticked ? { ticked: "all" } : {}),
    ...(act ? { act } : {}),
  });
  return `/conservation?${params}`;
}

/** Spans that are looked at often, by name. */
export function usualSpans(today: LocalDate): readonly { readonly name: string; readonly span: DateSpan }[] {
  const thisMonth = monthOf(today);
  const lastMonth = monthOf(addDaysTo(thisMonth.startsOn, -1));
  const before = monthOf(addDaysTo(lastMonth.startsOn, -1));
  return [
    { name: "This month", span: thisMonth },
    { name: "Last month", span: lastMonth },
    { name: "Three months", span: { startsOn: before.startsOn, endsOn: thisMonth.endsOn } },
    { name: "A year", span: { startsOn: addDaysTo(today, 1 - longestSpan), endsOn: today } },
  ];
}

/** Whether two spans are the same days. */
export function isSameSpan(one: DateSpan, other: DateSpan): boolean {
  return daysBetween(one.startsOn, other.startsOn) === 0 && daysBetween(one.endsOn, other.endsOn) === 0;
}
