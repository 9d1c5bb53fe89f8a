/** What kind of engagement a ticket is, with the word people read. */
export const ticketTypeNames = {
  service_request: "Service request",
  incident: "Incident",
  problem: "Problem",
  change_request: "Change request",
  alert: "Alert",
} as const;

/** A kind of engagement. */
export type TicketType = keyof typeof ticketTypeNames;

/** The kinds, in the order of pickers. */
export const ticketTypes = ["service_request", "incident", "problem", "change_request", "alert"] as const;
