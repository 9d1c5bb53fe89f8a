import {
  divideRounded,
  type Minutes,
  type Money,
  minutes,
  money,
  priceOfTime,
  roundUpMinutes,
  type UnitPrice,
  unitPrice,
} from "#kernel/quantity.ts";

/** What a work type does to the hourly rate; the value is in ten-thousandths, of the currency or of one. */
export type RateModifier = "role_rate" | "plus_minus" | "multiplier" | "own_rate" | "flat";

/** What a work type says about hours to bill and their rate. */
export interface WorkTypeTerms {
  readonly name: string;
  /** An entry bills at least this. */
  readonly minimumMinutes: number | null;
  /** And at most this. */
  readonly maximumMinutes: number | null;
  readonly rateModifier: RateModifier;
  readonly rateValue: number;
}

/** What the price of an entry depends on. */
export interface TimeToPrice {
  readonly worked: Minutes;
  /** Added to the worked time for billing only; below zero it deducts, a lunch for example. */
  readonly offset: Minutes;
  /** Hours to bill round up to a multiple of this; 0 does not round. */
  readonly roundingMinutes: number;
  readonly isBillable: boolean;
  readonly hourlyRate: UnitPrice;
  /** Where the rate comes from: the billing role, and the contract if it has a rate of its own for it. */
  readonly rateOf?: { readonly role: string; readonly contract?: string };
  readonly workType?: WorkTypeTerms;
  readonly currencyDecimals: number;
}

/** One step from the worked time to the amount, with what it came to. */
export type PriceStep =
  | { readonly step: "worked"; readonly minutes: Minutes }
  | { readonly step: "notBillable" }
  | { readonly step: "offset"; readonly by: Minutes; readonly minutes: Minutes }
  | { readonly step: "rounded"; readonly to: number; readonly minutes: Minutes }
  | { readonly step: "minimum"; readonly of: string; readonly minutes: Minutes }
  | { readonly step: "maximum"; readonly of: string; readonly minutes: Minutes }
  | { readonly step: "rate"; readonly hourlyRate: UnitPrice; readonly role?: string; readonly contract?: string }
  | { readonly step: "plusMinus"; readonly of: string; readonly by: UnitPrice; readonly hourlyRate: UnitPrice }
  | { readonly step: "multiplied"; readonly of: string; readonly times: number; readonly hourlyRate: UnitPrice }
  | { readonly step: "ownRate"; readonly of: string; readonly hourlyRate: UnitPrice }
  | { readonly step: "flat"; readonly of: string; readonly price: UnitPrice }
  | { readonly step: "amount"; readonly amount: Money };

/** How an amount came about, step by step. */
export type PriceExplanation = readonly PriceStep[];

/** What an entry bills, and how that came about. */
export interface PricedTime {
  readonly billable: Minutes;
  readonly amount: Money;
  readonly explanation: PriceExplanation;
}

/**
 * The price of worked time: worked → offset → rounded up → minimum and maximum of the work type → rate → what the work
 * type does to it → amount. Never below zero; work that is not billable bills nothing.
 */
export function priceTime(time: TimeToPrice): PricedTime {
  return retoldPrice(rulesFor(time), time.currencyDecimals);
}

/** The steps that hold for an entry; what each comes to is told afterwards. */
function rulesFor(time: TimeToPrice): PriceStep[] {
  const none = minutes(0);
  const start: PriceStep[] = [{ step: "worked", minutes: time.worked }];
  if (!time.isBillable) return [...start, { step: "notBillable" }];
  const { workType } = time;
  const rules: PriceStep[] = [
    ...start,
    { step: "offset", by: time.offset, minutes: none },
    { step: "rounded", to: time.roundingMinutes, minutes: none },
  ];
  if (workType && workType.minimumMinutes !== null) {
    rules.push({ step: "minimum", of: workType.name, minutes: minutes(workType.minimumMinutes) });
  }
  if (workType && workType.maximumMinutes !== null) {
    rules.push({ step: "maximum", of: workType.name, minutes: minutes(workType.maximumMinutes) });
  }
  rules.push({ step: "rate", hourlyRate: time.hourlyRate, ...time.rateOf });
  return [...rules, ...modifierOf(workType)];
}

function modifierOf(workType: WorkTypeTerms | undefined): PriceStep[] {
  if (!workType) return [];
  const { name: of, rateModifier, rateValue } = workType;
  const unknown = unitPrice(0);
  switch (rateModifier) {
    case "role_rate":
      return [];
    case "plus_minus":
      return [{ step: "plusMinus", of, by: unitPrice(rateValue), hourlyRate: unknown }];
    case "multiplier":
      return [{ step: "multiplied", of, times: rateValue, hourlyRate: unknown }];
    case "own_rate":
      return [{ step: "ownRate", of, hourlyRate: unitPrice(rateValue) }];
    case "flat":
      return [{ step: "flat", of, price: unitPrice(rateValue) }];
  }
}

/**
 * Goes through the steps of an explanation again and says what each comes to; steps that change nothing are left out.
 * An explanation that is stored comes out as it is.
 */
export function retoldPrice(rules: PriceExplanation, currencyDecimals: number): PricedTime {
  const explanation: PriceStep[] = [];
  let billable = minutes(0);
  let hourlyRate = unitPrice(0);
  let flat: UnitPrice | undefined;
  for (const rule of rules) {
    switch (rule.step) {
      case "worked":
        billable = rule.minutes;
        explanation.push(rule);
        break;
      case "notBillable":
        billable = minutes(0);
        explanation.push(rule);
        break;
      case "offset": {
        const shifted = minutes(Math.max(0, billable + rule.by));
        if (rule.by !== 0) explanation.push({ ...rule, minutes: shifted });
        billable = shifted;
        break;
      }
      case "rounded": {
        const rounded = roundUpMinutes(billable, rule.to);
        if (rounded !== billable) explanation.push({ ...rule, minutes: rounded });
        billable = rounded;
        break;
      }
      case "minimum":
        if (billable < rule.minutes) {
          billable = rule.minutes;
          explanation.push(rule);
        }
        break;
      case "maximum":
        if (billable > rule.minutes) {
          billable = rule.minutes;
          explanation.push(rule);
        }
        break;
      case "rate":
      case "ownRate":
        hourlyRate = rule.hourlyRate;
        explanation.push(rule);
        break;
      case "plusMinus":
        hourlyRate = unitPrice(Math.max(0, hourlyRate + rule.by));
        explanation.push({ ...rule, hourlyRate });
        break;
      case "multiplied":
        hourlyRate = unitPrice(divideRounded(BigInt(hourlyRate) * BigInt(rule.times), 10_000n));
        explanation.push({ ...rule, hourlyRate });
        break;
      case "flat":
        flat = rule.price;
        explanation.push(rule);
        break;
      case "amount":
        break;
    }
  }
  const amount =
    flat === undefined
      ? priceOfTime(billable, hourlyRate, currencyDecimals)
      : priceOfTime(minutes(60), flat, currencyDecimals);
  return { billable, amount, explanation: [...explanation, { step: "amount", amount: money(amount) }] };
}

/** What a timesheet counts of worked time: what was worked, or that rounded up as it is for the bill. */
export function minutesOnSheet(worked: Minutes, rule: { roundingMinutes: number; roundsWorkedTime: boolean }): Minutes {
  return rule.roundsWorkedTime ? roundUpMinutes(worked, rule.roundingMinutes) : worked;
}

/** An offset laid on the pieces of one entry: a deduction takes from one after the other, an addition goes to the first. */
export function offsetsOfPieces(pieces: readonly Minutes[], offset: Minutes): Minutes[] {
  let left: number = offset;
  const offsets = pieces.map((worked) => {
    const here = left < 0 ? Math.max(left, -worked) : left;
    left -= here;
    return minutes(here);
  });
  return offsets.map((here, index) => (index === 0 ? minutes(here + left) : here));
}
