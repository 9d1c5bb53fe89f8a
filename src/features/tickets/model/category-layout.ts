import { objectionsAt, type Refusal } from "#kernel/refusal.ts";

/** How a category treats a field: not there, there, filled before a ticket is made, or filled before it is completed. */
export const fieldStates = ["hidden", "shown", "required", "required_to_complete"] as const;

/** How a category treats a field. */
export type FieldState = (typeof fieldStates)[number];

/** The word of a state in the category editor. */
export const fieldStateNames: Readonly<Record<FieldState, string>> = {
  hidden: "Hidden",
  shown: "Shown",
  required: "Required",
  required_to_complete: "Required to complete",
};

interface FieldFacts {
  readonly label: string;
  /** The sentence when it is required and empty. */
  readonly ask: string;
  /** Whether the header holds it in every layout, so that a category only says what it starts with. */
  readonly isAlways?: true;
  /** What its starting value is: typed text, one picked id or word, or nothing that could be said beforehand. */
  readonly starts: "text" | "picked" | "nothing";
}

// biome-ignore format: a table reads by column
const facts = {
  title:                 { label: "Title",            ask: "Give the ticket a title.",                 starts: "text", isAlways: true },
  statusId:              { label: "Status",           ask: "Choose one of the statuses.",              starts: "picked", isAlways: true },
  priorityId:            { label: "Priority",         ask: "Choose one of the priorities.",            starts: "picked", isAlways: true },
  description:           { label: "Description",      ask: "Describe what is asked for.",              starts: "text" },
  contactId:             { label: "Contact",          ask: "Choose the contact.",                      starts: "nothing" },
  additionalContacts:    { label: "More contacts",    ask: "Choose one more contact at least.",        starts: "nothing" },
  locationId:            { label: "Location",         ask: "Choose the location.",                     starts: "nothing" },
  deviceId:              { label: "Device",           ask: "Choose the device.",                       starts: "nothing" },
  contractId:            { label: "Contract",         ask: "Choose the contract.",                     starts: "nothing" },
  assignee:              { label: "Technician",       ask: "Choose the technician.",                   starts: "picked" },
  additionalTechnicians: { label: "More technicians", ask: "Choose one more technician at least.",     starts: "nothing" },
  queueId:               { label: "Queue",            ask: "Choose one of the queues.",                starts: "picked" },
  type:                  { label: "Type",             ask: "Choose one of the types.",                 starts: "picked" },
  issueTypeId:           { label: "Issue type",       ask: "Choose one of the issue types.",           starts: "picked" },
  subIssueTypeId:        { label: "Sub-issue type",   ask: "Choose one of the sub-issue types.",       starts: "picked" },
  sourceId:              { label: "Source",           ask: "Say how it came in.",                      starts: "picked" },
  dueAt:                 { label: "Due",              ask: "Say when it is due.",                      starts: "nothing" },
  estimatedMinutes:      { label: "Estimated time",   ask: "Estimate the time, like 1h 30m.",          starts: "text" },
  workTypeId:            { label: "Work type",        ask: "Choose one of the work types.",            starts: "picked" },
  purchaseOrder:         { label: "Purchase order",   ask: "Write down the purchase order number.",    starts: "text" },
  tags:                  { label: "Tags",             ask: "Give it one tag at least.",                starts: "text" },
  resolution:            { label: "Resolution",       ask: "Say how it was resolved.",                 starts: "text" },
} as const satisfies Record<string, FieldFacts>;

/** A field that categories lay out; these are the names of the form's fields too. */
export type LayoutField = keyof typeof facts;

/** Whether a name is that of a field that categories lay out. */
export function isLayoutField(name: string): name is LayoutField {
  return Object.hasOwn(facts, name);
}

/** The fields that categories lay out, in the order of the form. */
export const layoutFields: readonly LayoutField[] = Object.keys(facts).filter(isLayoutField);

/** What must be known of a field to show it. */
export const layoutFacts: Readonly<Record<LayoutField, FieldFacts>> = facts;

/** One field in one layout; the value is what a form would hold: text, or the id or word of what is picked. */
export interface FieldLayout {
  readonly state: FieldState;
  readonly value?: string | undefined;
}

/** A category's layout: every field, how it is treated, and what it starts with. */
export type CategoryLayout = Readonly<Record<LayoutField, FieldLayout>>;

/** The states that a category may give a field: what every header holds is never hidden. */
export function statesOf(field: LayoutField): readonly FieldState[] {
  return layoutFacts[field].isAlways ? ["shown"] : fieldStates;
}

/** Reads what a category keeps. What is not kept, or cannot be read, is shown and starts empty. Without zod: forms read it, too. */
export function layoutOf(kept: unknown): CategoryLayout {
  const of = (field: LayoutField) => fieldLayoutOf(field, partOf(kept, field));
  // biome-ignore format: a list, whole on the screen
  return {
    title: of("title"), statusId: of("statusId"), priorityId: of("priorityId"), description: of("description"),
    contactId: of("contactId"), additionalContacts: of("additionalContacts"), locationId: of("locationId"),
    deviceId: of("deviceId"), contractId: of("contractId"), assignee: of("assignee"),
    additionalTechnicians: of("additionalTechnicians"), queueId: of("queueId"), type: of("type"),
    issueTypeId: of("issueTypeId"), subIssueTypeId: of("subIssueTypeId"), sourceId: of("sourceId"), dueAt: of("dueAt"),
    estimatedMinutes: of("estimatedMinutes"), workTypeId: of("workTypeId"), purchaseOrder: of("purchaseOrder"),
    tags: of("tags"), resolution: of("resolution"),
  };
}

function fieldLayoutOf(field: LayoutField, kept: unknown): FieldLayout {
  const state = statesOf(field).find((one) => one === partOf(kept, "state")) ?? "shown";
  const value = partOf(kept, "value");
  const isValue = typeof value === "string" && value !== "" && value.length <= 2000;
  return isValue && layoutFacts[field].starts !== "nothing" ? { state, value } : { state };
}

function partOf(whole: unknown, name: string): unknown {
  if (typeof whole !== "object" || whole === null || !Object.hasOwn(whole, name)) return undefined;
  return Object.getOwnPropertyDescriptor(whole, name)?.value;
}

/** What a category keeps of a layout: only what differs from "shown and empty". */
export function keptLayout(layout: CategoryLayout): Readonly<Record<string, FieldLayout>> {
  return Object.fromEntries(Object.entries(layout).filter(([, { state, value }]) => state !== "shown" || value));
}

/** Which fields must be filled at a moment: when a ticket is made, or when it is completed (what making asks for, too). */
export function fieldsAskedFor(layout: CategoryLayout, moment: "save" | "complete"): readonly LayoutField[] {
  return layoutFields.filter(
    (field) =>
      layout[field].state === "required" || (moment === "complete" && layout[field].state === "required_to_complete"),
  );
}

/** Why a ticket lacks what its category asks for at this moment, a sentence at each empty field; undefined when nothing is missing. */
export function objectionToEmptyFields(
  layout: CategoryLayout,
  moment: "save" | "complete",
  isFilled: (field: LayoutField) => boolean,
): Refusal | undefined {
  const empty = fieldsAskedFor(layout, moment).filter((field) => !isFilled(field));
  return objectionsAt(Object.fromEntries(empty.map((field) => [field, layoutFacts[field].ask])));
}
