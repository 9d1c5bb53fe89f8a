import type { FormText } from "#kernel/merge.ts";
import type { CategoryLayout, LayoutField } from "./category-layout.ts";
import type { NewTicket } from "./ticket-input.ts";

/** The fields of a new ticket as texts by name, and those that nobody typed: they start as the category says. */
export interface StartedFields {
  readonly fields: Readonly<Record<LayoutField, string>>;
  readonly untyped: readonly LayoutField[];
}

/** What each field of a new ticket is: what was typed, what its category says it starts with, or nothing. */
export function startedFields(input: NewTicket, layout: CategoryLayout): StartedFields {
  const untyped: LayoutField[] = [];
  const started = (field: LayoutField, typed: string | null | undefined) => {
    if (typed !== undefined) return typed ?? "";
    untyped.push(field);
    return layout[field].value ?? "";
  };
  const isGiven = input.technicianId !== undefined || input.billingRoleId !== undefined;
  const assignee = isGiven ? pairOf(input.technicianId, input.billingRoleId) : undefined;
  const fields = {
    title: input.title,
    contactId: input.contactId ?? "",
    additionalContacts: input.additionalContacts,
    additionalTechnicians: input.additionalTechnicians,
    dueAt: input.dueAt ? `${input.dueAt.day}T${input.dueAt.time}` : "",
    description: started("description", input.description),
    resolution: started("resolution", input.resolution),
    locationId: started("locationId", input.locationId),
    deviceId: started("deviceId", input.deviceId),
    contractId: started("contractId", input.contractId),
    statusId: started("statusId", input.statusId),
    priorityId: started("priorityId", input.priorityId),
    queueId: started("queueId", input.queueId),
    sourceId: started("sourceId", input.sourceId),
    type: started("type", input.type),
    issueTypeId: started("issueTypeId", input.issueTypeId),
    subIssueTypeId: started("subIssueTypeId", input.subIssueTypeId),
    workTypeId: started("workTypeId", input.workTypeId),
    assignee: started("assignee", assignee),
    estimatedMinutes: started("estimatedMinutes", input.estimatedMinutes),
    purchaseOrder: started("purchaseOrder", input.purchaseOrder),
    tags: started("tags", input.tags),
  };
  return { fields, untyped };
}

function pairOf(technicianId: string | null | undefined, billingRoleId: string | null | undefined): string {
  return technicianId || billingRoleId ? `${technicianId ?? ""}:${billingRoleId ?? ""}` : "";
}

/** The technician and the billing role in a pair; null for what is not there. */
export function assignmentIn(pair: string) {
  const [technicianId, billingRoleId] = pair.split(":");
  return { technicianId: technicianId || null, billingRoleId: billingRoleId || null };
}

/** The fields of a new ticket that say something, so that rules look at them. */
export function filledIn(fields: FormText): readonly string[] {
  return Object.keys(fields).filter((field) => fields[field] !== "");
}
