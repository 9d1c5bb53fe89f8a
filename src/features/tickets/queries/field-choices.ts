import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import type { Option } from "#ui/forms/choice.tsx";
import { assigneeOptions } from "../components/assignee-options.ts";
import { ticketTypeNames, ticketTypes } from "../model/ticket-type.ts";
import { ticketLists } from "./ticket-lists.ts";

const named = { id: true, name: true } as const;
const inOrder = [{ sort: "asc" }, { name: "asc" }] as const;
const most = 500;

type Named = { readonly id: string; readonly name: string };
const asOptions = (rows: readonly Named[]): Option[] => rows.map(({ id, name }) => ({ value: id, label: name }));
const active = { isActive: true } as const;

// Who a customer's things are for is decided by the customer, which the actor must see.
const of = (actor: Actor, customerId: string) => ({
  AND: [{ customerId, isActive: true }, { customer: visible.customers(actor) }],
});

/** What each field can be set to, now; the customer decides about what is the customer's. */
const sources = {
  priorityId: async () =>
    asOptions(await db.ticketPriority.findMany({ where: active, orderBy: { rank: "asc" }, select: named })),
  queueId: async () => asOptions(await db.queue.findMany({ where: active, orderBy: [...inOrder], select: named })),
  sourceId: async () =>
    asOptions(await db.ticketSource.findMany({ where: active, orderBy: [...inOrder], select: named })),
  categoryId: async () =>
    asOptions(await db.ticketCategory.findMany({ where: active, orderBy: [...inOrder], select: named })),
  workTypeId: async () =>
    asOptions(await db.workType.findMany({ where: active, orderBy: [...inOrder], select: named })),
  issueTypeId: async () =>
    asOptions(await db.issueType.findMany({ where: active, orderBy: [...inOrder], select: named })),
  /** Each with its issue type as the group, whose id stands in the hint. */
  subIssueTypeId: async () => {
    const rows = await db.subIssueType.findMany({
      where: { isActive: true, issueType: active },
      orderBy: [{ issueType: { sort: "asc" } }, ...inOrder],
      relationLoadStrategy: "join",
      select: { ...named, issueType: { select: named } },
    });
    return rows.map(({ id, name, issueType }) => ({
      value: id,
      label: name,
      group: issueType.name,
      hint: issueType.id,
    }));
  },
  type: async () => ticketTypes.map((type) => ({ value: type, label: ticketTypeNames[type] })),
  contactId: async (actor: Actor, customerId: string) => {
    const rows = await db.contact.findMany({
      where: of(actor, customerId),
      orderBy: { name: "asc" },
      take: most,
      select: { ...named, jobTitle: true },
    });
    return rows.map(({ id, name, jobTitle }) => ({ value: id, label: name, hint: jobTitle }));
  },
  locationId: async (actor: Actor, customerId: string) =>
    asOptions(
      await db.customerLocation.findMany({
        where: of(actor, customerId),
        orderBy: [{ isPrimary: "desc" }, { name: "asc" }],
        take: most,
        select: named,
      }),
    ),
  deviceId: async (actor: Actor, customerId: string) => {
    const rows = await db.device.findMany({
      where: of(actor, customerId),
      orderBy: { name: "asc" },
      take: most,
      select: { ...named, kind: true, serialNumber: true },
    });
    return rows.map(({ id, name, kind, serialNumber }) => ({
      value: id,
      label: name,
      hint: [kind, serialNumber].filter(Boolean).join(" · "),
    }));
  },
  contractId: async (actor: Actor, customerId: string) =>
    asOptions(
      await db.contract.findMany({
        where: of(actor, customerId),
        orderBy: [{ isDefault: "desc" }, { name: "asc" }],
        take: most,
        select: named,
      }),
    ),
  /** Technician and billing role as one value. */
  assignee: async () => assigneeOptions((await ticketLists()).technicians),
  additionalTechnicians: async () => assigneeOptions((await ticketLists()).technicians),
} satisfies Record<string, (actor: Actor, customerId: string) => Promise<Option[]>>;

/** A field whose choices can be asked for. */
export type ChoiceField = keyof typeof sources;

/** Whether the choices of a field can be asked for. */
export function isChoiceField(name: string): name is ChoiceField {
  return Object.hasOwn(sources, name);
}

/** The choices of several fields by name. */
export type FieldChoices = Readonly<Record<ChoiceField, readonly Option[]>>;

/** What one field of a ticket for this customer can be set to. */
export function choicesOfField(actor: Actor, field: ChoiceField, customerId: string): Promise<Option[]> {
  return sources[field](actor, customerId);
}

/** What every field of a ticket for this customer can be set to. */
export async function choicesOfFields(actor: Actor, customerId: string): Promise<FieldChoices> {
  const fields = Object.keys(sources).filter(isChoiceField);
  const lists = await Promise.all(fields.map((field) => sources[field](actor, customerId)));
  const byField = Object.fromEntries(fields.map((field, index) => [field, lists[index] ?? []]));
  return { ...nothing, ...byField };
}

const nothing: FieldChoices = {
  priorityId: [],
  queueId: [],
  sourceId: [],
  categoryId: [],
  workTypeId: [],
  issueTypeId: [],
  subIssueTypeId: [],
  type: [],
  contactId: [],
  locationId: [],
  deviceId: [],
  contractId: [],
  assignee: [],
  additionalTechnicians: [],
};
