import "server-only";
import { columnOfDay, dayAt } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import { objectionAt, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { type CategoryLayout, type LayoutField, layoutOf } from "./model/category-layout.ts";
import { estimateText, purchaseOrderText, tagsText } from "./model/field-texts.ts";
import { assignmentIn, type StartedFields, startedFields } from "./model/new-ticket.ts";
import { type NewTicket, typePicked } from "./model/ticket-input.ts";
import { statusForNewTickets, technicianFacts } from "./records.ts";

/** A category with its layout; a desk that keeps none shows every field. */
export interface LaidOutCategory {
  readonly id: string | null;
  readonly name: string | null;
  readonly layout: CategoryLayout;
  readonly checklistId: string | null;
}

/** The category that was picked, or the default one when nothing was said; a switched-off one is refused. */
export async function pickedCategory(tx: Tx, id: string | null | undefined): Promise<LaidOutCategory> {
  const none = { id: null, name: null, layout: layoutOf({}), checklistId: null };
  if (id === null) return none;
  const category = await tx.ticketCategory.findFirst({
    where: id === undefined ? { isDefault: true, isActive: true } : { id },
    select: { id: true, name: true, fields: true, checklistId: true, isActive: true },
  });
  if (id === undefined && !category) return none;
  if (!category?.isActive) throw new Refused(objectionAt("categoryId", "Choose one of the categories."));
  return { ...category, layout: layoutOf(category.fields) };
}

/** The status that a new ticket begins with: the picked or the default one. What is new is never complete. */
export async function pickedStatus(tx: Tx, id: string) {
  if (id === "") return await statusForNewTickets(tx);
  const status = await tx.ticketStatus.findUnique({
    where: { id },
    select: { id: true, name: true, stage: true, isActive: true },
  });
  if (!status?.isActive) throw new Refused(objectionAt("statusId", "Choose one of the statuses."));
  if (status.stage === "complete") {
    throw new Refused(objectionAt("statusId", "A new ticket cannot be complete. Create it, then complete it."));
  }
  return status;
}

/** The contract that the customer's new tickets start with on a day of the organization, or nothing. */
export async function contractForNewTickets(tx: Tx, customerId: string, now: Date, timeZone: string): Promise<string> {
  const today = columnOfDay(dayAt(now, timeZone));
  const contract = await tx.contract.findFirst({
    where: {
      AND: [
        { customerId, isDefault: true, isActive: true, startsOn: { lte: today } },
        { OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
      ],
    },
    select: { id: true },
  });
  return contract?.id ?? "";
}

/** The fields without what a category starts them with and what is not to be had any more: nobody typed it, so nobody can mend it. */
export async function withoutStale(tx: Tx, { fields, untyped }: StartedFields): Promise<StartedFields["fields"]> {
  const kept = { ...fields };
  const stays: Partial<Record<LayoutField, (value: string) => Promise<boolean>>> = {
    statusId: async (id) => isOpenStatus(await tx.ticketStatus.findUnique({ where: { id } })),
    priorityId: async (id) => isActive(await tx.ticketPriority.findUnique({ where: { id } })),
    queueId: async (id) => isActive(await tx.queue.findUnique({ where: { id } })),
    sourceId: async (id) => isActive(await tx.ticketSource.findUnique({ where: { id } })),
    workTypeId: async (id) => isActive(await tx.workType.findUnique({ where: { id } })),
    issueTypeId: async (id) => isActive(await tx.issueType.findUnique({ where: { id } })),
    subIssueTypeId: async (id) => {
      const sub = await tx.subIssueType.findUnique({ where: { id } });
      return isActive(sub) && sub?.issueTypeId === kept.issueTypeId;
    },
    assignee: async (pair) => {
      const { technicianId, billingRoleId } = assignmentIn(pair);
      if (!isId(technicianId ?? "")) return false;
      const facts = await technicianFacts(tx, technicianId);
      return isActive(facts) && facts?.billingRoleIds.includes(billingRoleId ?? "") === true;
    },
    type: async (type) => typePicked.safeParse(type).success,
    estimatedMinutes: async (text) => estimateText.safeParse(text).success,
    purchaseOrder: async (text) => purchaseOrderText.safeParse(text).success,
    tags: async (text) => tagsText.safeParse(text).success,
  };
  for (const field of untyped) {
    if (kept[field] === "") continue;
    // What can be no id is not asked for: the database would call it an error.
    const couldBe = !field.endsWith("Id") || isId(kept[field]);
    if (!couldBe || (await stays[field]?.(kept[field])) === false) kept[field] = "";
  }
  return kept;
}

/** The fields of a ticket that no form was filled for: what is known of it, and how its category starts the rest. */
export async function startedByCategory(
  tx: Tx,
  { layout }: LaidOutCategory,
  known: Partial<NewTicket> & Pick<NewTicket, "customerId" | "title">,
): Promise<StartedFields["fields"]> {
  const unsaid = {
    contactId: null,
    additionalContacts: "",
    additionalTechnicians: "",
    newContactName: "",
    newContactPhone: "",
    newContactEmail: "",
    dueAt: null,
  };
  return await withoutStale(tx, startedFields({ ...unsaid, ...known }, layout));
}

const isActive = (row: { readonly isActive: boolean } | null | undefined) => row?.isActive === true;
const isOpenStatus = (row: { readonly isActive: boolean; readonly stage: string } | null) =>
  isActive(row) && row?.stage !== "complete";
