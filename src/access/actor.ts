import type { Grants } from "#access/policy.ts";

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
  readonly timeRoundingMinutes: number;
  /** Whether completed tickets take time, and whether time on them may be corrected. */
  readonly timeOnCompleted: "allow" | "prohibit_add" | "prohibit_add_and_edit";
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
}

/** The id under which Tallydesk itself acts (imports, nightly work); no person has it. */
export const systemActorId = "00000000-0000-0000-0000-000000000000";
