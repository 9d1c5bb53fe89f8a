/** How a piece of work is sold. */
export type Labour =
  | "Remote support"
  | "On-site support"
  | "Emergency/after-hours support"
  | "Project work"
  | "Administration"
  | "Warranty and goodwill";

/** A stretch of work on a ticket: about how long, and what is written down. */
export interface Work {
  readonly minutes: readonly [least: number, most: number];
  readonly summary: string;
  readonly internal?: string;
  readonly labour?: Labour;
}

/**
 * What happens on one ticket, told once and used for several customers: {x} is one of the variations, {contact} the
 * contact's first name, {customer} the customer.
 */
export interface Story {
  readonly title: string;
  readonly variations?: readonly string[];
  readonly description: string;
  readonly type?: "service_request" | "incident" | "problem" | "change_request" | "alert";
  readonly priority: "Critical" | "High" | "Medium" | "Low";
  readonly queue?: "Level I Support" | "Level II Support" | "Monitoring Alert" | "Post Sale";
  readonly source?: "Phone" | "Email" | "In person" | "Monitoring alert";
  readonly work: readonly Work[];
  readonly notes?: readonly (readonly [visibility: "internal" | "customer", body: string])[];
  readonly resolution: string;
  readonly isOnSite?: boolean;
  readonly products?: readonly (readonly [sku: string, quantity: string])[];
  /** The status it waits in while it is not done. */
  readonly waits?: "Waiting customer" | "Waiting materials" | "Waiting vendor" | "Waiting approval" | "Escalate";
}
