import { z } from "zod";
import { dayAt, timeAt } from "#kernel/calendar.ts";
import { type FormText, wasText } from "#kernel/merge.ts";
import {
  contactsText,
  estimateAsText,
  estimateText,
  helpersAsText,
  helpersText,
  problemText,
  purchaseOrderText,
  tagsAsText,
  tagsText,
} from "./field-texts.ts";
import type { InRole } from "./ticket-fields.ts";
import { longText, maybePicked, parseWallClock, splitAssignee, titleText, typePicked } from "./ticket-input.ts";
import { type TicketType, ticketTypes } from "./ticket-type.ts";

const pickedText = (sentence: string) => z.union([z.literal(""), z.uuid()], { error: sentence });

/** A moment as a form holds it: "2026-11-30T17:00", or nothing. */
const dueField = z.string().transform((text, context) => {
  if (text.trim() === "") return "";
  const clock = parseWallClock(text);
  if (clock) return `${clock.day}T${clock.time}`;
  context.addIssue({ code: "custom", message: "Due is a day and a time, like 2026-11-30 17:00." });
  return z.NEVER;
});

const editable = {
  title: titleText,
  description: longText("A description"),
  resolution: longText("A resolution"),
  type: typePicked,
  customerId: z.uuid({ error: "Choose the customer." }),
  locationId: pickedText("Choose one of the customer's locations."),
  contactId: pickedText("Choose one of the customer's contacts."),
  priorityId: z.uuid({ error: "Choose one of the priorities." }),
  queueId: pickedText("Choose one of the queues."),
  sourceId: pickedText("Choose one of the sources."),
  dueAt: dueField,
  categoryId: pickedText("Choose one of the categories."),
  issueTypeId: pickedText("Choose one of the issue types."),
  subIssueTypeId: pickedText("Choose one of the sub-issue types."),
  workTypeId: pickedText("Choose one of the work types."),
  deviceId: pickedText("Choose one of the customer's devices."),
  contractId: pickedText("Choose one of the customer's contracts."),
  purchaseOrder: purchaseOrderText,
  estimatedMinutes: estimateText,
  problem: problemText,
  additionalContacts: contactsText,
  additionalTechnicians: helpersText,
  tags: tagsText,
};

/** A change of fields: only those that are sent are looked at, only those that differ from `was` are written. */
export const editTicketInput = z.strictObject({
  ticketId: z.uuid(),
  version: z.coerce.number().int(),
  was: wasText.default({}),
  ...z.strictObject(editable).partial().shape,
});

/** The name of a field that editing can change. */
export type EditableField = keyof typeof editable;

/** The fields that editing can change. */
export const editableFields = Object.keys(editable).filter((name): name is EditableField => name in editable);

interface EditableTicket {
  readonly title: string;
  readonly description: string;
  readonly resolution: string;
  readonly type: TicketType;
  readonly customerId: string;
  readonly locationId: string | null;
  readonly contactId: string | null;
  readonly priorityId: string;
  readonly queueId: string | null;
  readonly sourceId: string | null;
  readonly dueAt: Date | null;
  readonly categoryId: string | null;
  readonly issueTypeId: string | null;
  readonly subIssueTypeId: string | null;
  readonly workTypeId: string | null;
  readonly deviceId: string | null;
  readonly contractId: string | null;
  readonly purchaseOrder: string;
  readonly estimatedMinutes: number | null;
  readonly problem: { readonly number: string } | null;
  readonly additionalContacts: readonly { readonly contactId: string }[];
  readonly additionalTechnicians: readonly InRole[];
  readonly tags: readonly { readonly tag: { readonly name: string } }[];
}

const words: Partial<Record<string, string>> = {
  customerId: "customer",
  locationId: "location",
  contactId: "contact",
  priorityId: "priority",
  queueId: "queue",
  sourceId: "source",
  dueAt: "due",
  categoryId: "category",
  issueTypeId: "issue type",
  subIssueTypeId: "sub-issue type",
  workTypeId: "work type",
  deviceId: "device",
  contractId: "contract",
  purchaseOrder: "purchase order",
  estimatedMinutes: "estimated time",
  additionalContacts: "more contacts",
  additionalTechnicians: "more technicians",
};

/** What people call a field, and what it is called in the record. */
export function wordOf(field: string): string {
  return words[field] ?? field;
}

/** The kind of engagement that a text names; the schema has let nothing else through. */
export function typeNamed(text: string): TicketType {
  return ticketTypes.find((type) => type === text) ?? "service_request";
}

/** A moment as the browser's date and time field holds it. */
export function dueAsText(dueAt: Date | null, timeZone: string): string {
  return dueAt ? `${dayAt(dueAt, timeZone)}T${timeAt(dueAt, timeZone)}` : "";
}

/** A ticket's fields as a form holds them, with moments in the editor's zone. */
export function ticketAsText(ticket: EditableTicket, timeZone: string): Record<EditableField, string> {
  return {
    title: ticket.title,
    description: ticket.description,
    resolution: ticket.resolution,
    type: ticket.type,
    customerId: ticket.customerId,
    locationId: ticket.locationId ?? "",
    contactId: ticket.contactId ?? "",
    priorityId: ticket.priorityId,
    queueId: ticket.queueId ?? "",
    sourceId: ticket.sourceId ?? "",
    dueAt: dueAsText(ticket.dueAt, timeZone),
    categoryId: ticket.categoryId ?? "",
    issueTypeId: ticket.issueTypeId ?? "",
    subIssueTypeId: ticket.subIssueTypeId ?? "",
    workTypeId: ticket.workTypeId ?? "",
    deviceId: ticket.deviceId ?? "",
    contractId: ticket.contractId ?? "",
    purchaseOrder: ticket.purchaseOrder,
    estimatedMinutes: estimateAsText(ticket.estimatedMinutes),
    problem: ticket.problem?.number ?? "",
    additionalContacts: ticket.additionalContacts
      .map(({ contactId }) => contactId)
      .toSorted()
      .join(","),
    additionalTechnicians: helpersAsText(ticket.additionalTechnicians),
    tags: tagsAsText(ticket.tags.map(({ tag }) => tag.name)),
  };
}

/** The typed fields of an edit, without what travels along. */
export function typedFields(input: z.output<typeof editTicketInput>): FormText {
  const typed: Record<string, string> = {};
  for (const field of editableFields) {
    const value = input[field];
    if (value !== undefined) typed[field] = value;
  }
  return typed;
}

/** A ticket is given to somebody, taken by oneself ("accept"), or to nobody. */
export const assignTicketInput = z.preprocess(
  splitAssignee,
  z.strictObject({
    ticketId: z.uuid(),
    accept: z.stringbool().default(false),
    technicianId: maybePicked("Choose one of the technicians.").default(null),
    billingRoleId: maybePicked("Choose one of the technician's billing roles.").default(null),
    /** The technician that the form showed. */
    wasTechnicianId: maybePicked("Reload the page and try again.").optional(),
  }),
);

/** A ticket moves to another status. */
export const changeStatusInput = z.strictObject({
  ticketId: z.uuid(),
  statusId: z.uuid({ error: "Choose one of the statuses." }),
  /** The status that the form showed. */
  wasStatusId: z.uuid().optional(),
});

/** A ticket gets an agreement of its own, or none. */
export const chooseAgreementInput = z.strictObject({
  ticketId: z.uuid(),
  agreementId: maybePicked("Choose one of the active agreements."),
  /** The agreement that the form showed. */
  wasAgreementId: maybePicked("Reload the page and try again.").optional(),
});

/** A completed ticket needs work again. */
export const reopenTicketInput = z.strictObject({ ticketId: z.uuid() });
