import type { Grants } from "#access/policy.ts";

/** What the organization asks of time entries; a change acts on entries saved after it. */
export interface TimeRules {
  /** Whether timesheets count rounded time too, not only what is billed. */
  readonly roundsWorkedTime: boolean;
  /** What happens to time that overlaps other time of the same person. */
  readonly timeOverlaps: "mark" | "forbid";
  /** Whether time that has not passed yet may be written down. */
  readonly allowsFutureTime: boolean;
  /** Whether one entry may run past midnight; its first day counts then. */
  readonly allowsMidnight: boolean;
  readonly requiresSummary: boolean;
  /** How many characters a summary has at least. */
  readonly minimumSummary: number;
  /** Whether what is wrong with a note stops it, or only says so. */
  readonly noteQualityBlocks: boolean;
  /** Whether time may be written in another billing role than the one the person has on the ticket. */
  readonly allowsOtherRole: boolean;
  /** Who may write time down for others. */
  readonly proxyEntry: "nobody" | "approvers" | "administrators" | "approvers_and_administrators";
  /** After how many minutes a timer asks whether it still runs; 0 never asks. */
  readonly timerAsksAfter: number;
  /** What a person confirms when a timesheet is submitted. */
  readonly submitText: string;
  readonly remindsDaily: boolean;
  readonly remindsAtPeriodEnd: boolean;
  /** Minutes since midnight, on the clock of the person who is reminded. */
  readonly reminderAt: number;
}

/** The rules of time that a new desk starts with. */
export const shippedTimeRules: TimeRules = {
  roundsWorkedTime: false,
  timeOverlaps: "mark",
  allowsFutureTime: false,
  allowsMidnight: false,
  requiresSummary: true,
  minimumSummary: 0,
  noteQualityBlocks: false,
  allowsOtherRole: false,
  proxyEntry: "nobody",
  timerAsksAfter: 480,
  submitText: "",
  remindsDaily: true,
  remindsAtPeriodEnd: true,
  reminderAt: 1020,
};

/** Timesheet periods that hold from a day on, which begins the first of them. */
export interface PeriodRule {
  readonly startsOn: string;
  readonly length: "week" | "two_weeks" | "half_month";
  /** A day on which some period begins. */
  readonly anchor: string;
}

/** The organization's habits that every page and every rule needs. */
export interface Desk {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly isSample: boolean;
  readonly timeZone: string;
  readonly locale: string;
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly distanceUnit: "mile" | "kilometre";
  readonly timesheetPeriod: "week" | "two_weeks" | "half_month";
  readonly timesheetAnchor: string;
  /** Which other periods hold, each from a day on, the earliest first. */
  readonly timesheetCalendar: readonly PeriodRule[];
  readonly timeRoundingMinutes: number;
  /** Whether completed tickets take time, and whether time on them may be corrected. */
  readonly timeOnCompleted: "allow" | "prohibit_add" | "prohibit_add_and_edit";
  readonly time: TimeRules;
}

/** Who is asking, with the rights that apply now and the zone they live in. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly levelName: string;
  readonly grants: Grants;
  readonly timeZone: string;
  readonly desk: Desk;
  /** The approvers who are away today and whose deputy this person is. */
  readonly standsInFor: readonly { readonly id: string; readonly name: string }[];
}

/** The id under which Tallydesk itself acts (imports, nightly work); no person has it. */
export const systemActorId = "00000000-0000-0000-0000-000000000000";
