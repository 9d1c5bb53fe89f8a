import "server-only";
import { cache } from "react";
import { type CategoryLayout, layoutOf } from "#features/tickets/model/category-layout.ts";
import { ticketTypeNames } from "#features/tickets/model/ticket-type.ts";
import { db, type Tx } from "#server/db.ts";
import type { LayoutChoices } from "../model/layout-fields.ts";

/** A category with its layout, as the administrator lays it out. */
export interface CategoryToLayOut {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly startsTimer: boolean;
  readonly showsTimeline: boolean;
  readonly requiresNoteTitle: boolean;
  readonly checklistId: string | null;
  readonly layout: CategoryLayout;
}

/** The category of an id, or undefined. */
export const categoryToLayOut = cache(async (id: string): Promise<CategoryToLayOut | undefined> => {
  const row = await db.ticketCategory.findUnique({
    where: { id },
    select: {
      id: true,
      version: true,
      name: true,
      startsTimer: true,
      showsTimeline: true,
      requiresNoteTitle: true,
      checklistId: true,
      fields: true,
    },
  });
  if (!row) return undefined;
  const { fields, ...category } = row;
  return { ...category, layout: layoutOf(fields) };
});

/** The checklists that a category can lay on its new tickets. */
export const checklistTemplates = cache(
  async (): Promise<{ id: string; name: string }[]> =>
    await db.checklistTemplate.findMany({
      where: { isActive: true },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
);

type Reader = Pick<
  Tx,
  | "ticketStatus"
  | "ticketPriority"
  | "queue"
  | "ticketSource"
  | "issueType"
  | "subIssueType"
  | "workType"
  | "personBillingRole"
>;

/** What the fields of a layout can start with: the values that are switched on. */
export async function layoutChoices(tx: Reader): Promise<LayoutChoices> {
  const on = { where: { isActive: true }, select: { id: true, name: true }, orderBy: { sort: "asc" } } as const;
  const [statuses, priorities, queues, sources, issueTypes, subIssueTypes, workTypes, roles] = await Promise.all([
    tx.ticketStatus.findMany({ ...on, where: { isActive: true, stage: { not: "complete" } } }),
    tx.ticketPriority.findMany({ ...on, orderBy: { rank: "asc" } }),
    tx.queue.findMany(on),
    tx.ticketSource.findMany(on),
    tx.issueType.findMany(on),
    tx.subIssueType.findMany({ ...on, select: { id: true, name: true, issueType: { select: { name: true } } } }),
    tx.workType.findMany(on),
    tx.personBillingRole.findMany({
      where: { person: { isActive: true }, billingRole: { isActive: true } },
      select: { person: { select: { id: true, name: true } }, billingRole: { select: { id: true, name: true } } },
      orderBy: { person: { name: "asc" } },
    }),
  ]);
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return {
    statusId: named(statuses),
    priorityId: named(priorities),
    queueId: named(queues),
    sourceId: named(sources),
    issueTypeId: named(issueTypes),
    subIssueTypeId: subIssueTypes.map(({ id, name, issueType }) => ({
      value: id,
      label: `${issueType.name}: ${name}`,
    })),
    workTypeId: named(workTypes),
    type: Object.entries(ticketTypeNames).map(([value, label]) => ({ value, label })),
    assignee: roles.map(({ person, billingRole }) => ({
      value: `${person.id}:${billingRole.id}`,
      label: `${person.name} · ${billingRole.name}`,
    })),
  };
}

/** What the fields of a layout can start with, for the page. */
export const layoutChoicesNow = cache(async (): Promise<LayoutChoices> => await layoutChoices(db));
