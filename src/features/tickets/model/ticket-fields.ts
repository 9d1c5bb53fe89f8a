import { objectionAt, objectionsAt, type Refusal } from "#kernel/refusal.ts";

/** What belongs to a customer and can be named on a ticket. */
export interface OfCustomer {
  readonly name: string;
  readonly customerId: string;
  readonly isActive: boolean;
}

// biome-ignore format: a table reads by column
const nouns = {
  contactId:          "contact",
  additionalContacts: "contact",
  locationId:         "location",
  deviceId:           "device",
  contractId:         "contract",
} as const;

/** A field that holds something of the ticket's customer. */
export type CustomerField = keyof typeof nouns;

const isCustomerField = (name: string): name is CustomerField => name in nouns;

/** The fields that hold something of the ticket's customer. */
export const customerFields: readonly CustomerField[] = Object.keys(nouns).filter(isCustomerField);

/** Why something may not be named on a ticket of this customer, or undefined when it may; what was there before may be switched off. */
export function objectionToForeign(
  field: CustomerField,
  customerId: string,
  found: OfCustomer | undefined,
  isUnchanged = false,
): Refusal | undefined {
  if (!found || found.customerId !== customerId) {
    return objectionAt(field, `Choose a ${nouns[field]} of this customer.`);
  }
  if (found.isActive || isUnchanged) return undefined;
  return objectionAt(field, `${found.name} is not active any more.`);
}

/** What hangs on a ticket's customer. */
export interface CustomerTies {
  /** The fields that would be kept from the old customer. */
  readonly kept: readonly CustomerField[];
  readonly hasSignOff: boolean;
  readonly hasExpenses: boolean;
}

/** Why a ticket cannot move to another customer, or undefined when it can. Nothing is taken off silently. */
export function objectionToCustomerChange({ kept, hasSignOff, hasExpenses }: CustomerTies): Refusal | undefined {
  if (hasSignOff) {
    return objectionAt("customerId", "The customer has signed work on this ticket, so it stays theirs.");
  }
  if (hasExpenses) {
    return objectionAt("customerId", "Expenses of this ticket stand on a report for this customer. Remove them first.");
  }
  const things = [...new Set(kept.map((field) => `the ${nouns[field]}`))];
  const last = things.pop();
  if (last === undefined) return undefined;
  const all = things.length > 0 ? `${things.join(", ")} and ${last} belong` : `${last} belongs`;
  return objectionAt(
    "customerId",
    `${all[0]?.toUpperCase()}${all.slice(1)} to the customer before. Choose anew, or none, in the same save.`,
  );
}

/** Why the further contacts may not stand beside the first one, or undefined when they may. */
export function objectionToContacts(contactId: string | null, additional: readonly string[]): Refusal | undefined {
  if (contactId !== null && additional.includes(contactId)) {
    return objectionAt("additionalContacts", "The contact of the ticket cannot be one of the further contacts, too.");
  }
  if (new Set(additional).size < additional.length) {
    return objectionAt("additionalContacts", "Choose each further contact once.");
  }
  return undefined;
}

/** A person who works on a ticket in a billing role. */
export interface InRole {
  readonly personId: string;
  readonly billingRoleId: string;
}

/** What must be known of a person before they help on a ticket. */
export interface HelperFacts {
  readonly name: string;
  readonly isActive: boolean;
  readonly billingRoleIds: readonly string[];
}

/** Why these people may not help on a ticket, or undefined when they may. Whoever helps already stays as they are. */
export function objectionToHelpers(
  technicianId: string | null,
  helpers: readonly InRole[],
  before: readonly InRole[],
  factsOf: (personId: string) => HelperFacts | undefined,
): Refusal | undefined {
  const at = (message: string) => objectionAt("additionalTechnicians", message);
  for (const [index, { personId, billingRoleId }] of helpers.entries()) {
    const facts = factsOf(personId);
    if (!facts) return at("Choose from the technicians.");
    if (personId === technicianId) return at(`${facts.name} is the technician of this ticket and cannot also help.`);
    if (helpers.findIndex((one) => one.personId === personId) < index) {
      return at(`${facts.name} can help in one billing role only.`);
    }
    if (before.some((one) => one.personId === personId && one.billingRoleId === billingRoleId)) continue;
    if (!facts.isActive) return at(`${facts.name} is not active any more.`);
    if (!facts.billingRoleIds.includes(billingRoleId)) return at(`${facts.name} does not hold this billing role.`);
  }
  return undefined;
}

// biome-ignore format: a table reads by column
const listSentences = {
  priorityId:     "Choose one of the priorities.",
  queueId:        "Choose one of the queues.",
  sourceId:       "Choose one of the sources.",
  categoryId:     "Choose one of the categories.",
  workTypeId:     "Choose one of the work types.",
  issueTypeId:    "Choose one of the issue types.",
  subIssueTypeId: "Choose one of the sub-issue types.",
} as const;

/** A field that holds a value of a list that the administrator keeps. */
export type ListField = keyof typeof listSentences;

/** Why a list's value may not be taken, or undefined when it may; one that was switched off stays where it is. */
export function objectionToListValue(
  field: ListField,
  found: { readonly isActive: boolean } | undefined,
  isUnchanged = false,
): Refusal | undefined {
  return found && (found.isActive || isUnchanged) ? undefined : objectionAt(field, listSentences[field]);
}

/** Why a sub-issue type does not fit the issue type, or undefined when it does. */
export function objectionToSubIssue(
  issueTypeId: string | null,
  subIssue: { readonly name: string; readonly issueTypeId: string } | undefined,
  isUnchanged = false,
): Refusal | undefined {
  if (!subIssue || subIssue.issueTypeId === issueTypeId) return undefined;
  if (isUnchanged) {
    return objectionAt(
      "issueTypeId",
      `${subIssue.name} belongs to the issue type before. Choose the sub-issue type anew, or none, in the same save.`,
    );
  }
  return objectionAt(
    "subIssueTypeId",
    issueTypeId === null
      ? "Choose the issue type, too: a sub-issue type stands under one."
      : "Choose a sub-issue type of this issue type.",
  );
}

/** What must be known of a ticket to say how it stands to problems. */
export interface ProblemFacts {
  readonly number: string;
  readonly type: string;
}

/** Why a ticket may not belong to this problem, or undefined when it may. */
export function objectionToProblem(ticket: ProblemFacts, problem: ProblemFacts | undefined): Refusal | undefined {
  if (!problem) return objectionAt("problem", "There is no ticket with this number. Choose one of the problems.");
  if (problem.number === ticket.number) return objectionAt("problem", "A ticket cannot be its own problem.");
  if (problem.type !== "problem") return objectionAt("problem", `${problem.number} is not a problem ticket.`);
  if (ticket.type === "problem") return objectionAt("problem", "A problem cannot belong to another problem.");
  return undefined;
}

/** Why a problem that incidents belong to may not become something else, or undefined when it may. */
export function objectionToType(from: string, to: string, incidents: number): Refusal | undefined {
  if (from !== "problem" || to === "problem" || incidents === 0) return undefined;
  const belong = incidents === 1 ? "One incident belongs" : `${incidents} incidents belong`;
  return objectionAt("type", `${belong} to this problem. Take them off first.`);
}

/** The first objections of several rules: one sentence under each field. */
export function allObjections(...objections: readonly (Refusal | undefined)[]): Refusal | undefined {
  const fields: Record<string, string> = {};
  for (const objection of objections) {
    for (const [field, sentence] of Object.entries(objection?.fields ?? {})) fields[field] ??= sentence;
  }
  return objectionsAt(fields);
}
