/** What is promised: an answer, a plan, and that it is done. */
export type Milestone = "first_response" | "resolution_plan" | "resolved";

/** The promises in the order they are kept. */
export const milestones: readonly Milestone[] = ["first_response", "resolution_plan", "resolved"];

/** What people call a promise. */
export const milestoneNames: Readonly<Record<Milestone, string>> = {
  first_response: "First response",
  resolution_plan: "Resolution plan",
  resolved: "Resolved",
};

/** The field of a form that says how soon a promise for a priority is to be kept. */
export const targetField = (milestone: Milestone, priorityId: string) => `target_${milestone}_${priorityId}`;

/** Where the hours of an agreement come from. */
export type HoursFrom = "location" | "custom" | "around_the_clock";

/** What people call it. */
export const hoursFromNames: Readonly<Record<HoursFrom, string>> = {
  location: "The hours of a location",
  custom: "Hours of its own",
  around_the_clock: "Around the clock",
};
