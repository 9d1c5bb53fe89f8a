/** The colours a value can have; each is a token of the design system. */
export const tones = ["neutral", "blue", "green", "amber", "orange", "red", "violet", "teal"] as const;

/** The stages a status can stand for, in words. */
export const stageNames = {
  fresh: "New",
  active: "Being worked on",
  waiting_customer: "Waiting for the customer",
  waiting: "Waiting for something else",
  complete: "Complete",
} as const;

/** What reaching a status can say to the clock of a service level agreement, in words. */
export const slaEventNames = {
  none: "Nothing",
  first_response: "First response",
  resolution_plan: "Resolution plan",
  waiting_customer: "Waiting customer: the clock stands",
  resolved: "Resolved",
} as const;

/** Who can see a note of a type unless its writer says otherwise, in words. */
export const visibilityNames = { internal: "Internal", customer: "Customer can see it" } as const;
