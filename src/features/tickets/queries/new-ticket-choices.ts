import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, dayAt } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import type { Option } from "#ui/forms/choice.tsx";
import { type FieldLayout, keptLayout, layoutOf } from "../model/category-layout.ts";
import { choicesOfFields, type FieldChoices } from "./field-choices.ts";
import { ticketLists } from "./ticket-lists.ts";

/** A category that a new ticket can have, with what differs in its layout from "shown and empty". */
export interface CategoryChoice {
  readonly id: string;
  readonly name: string;
  readonly kept: Readonly<Record<string, FieldLayout>>;
  readonly isDefault: boolean;
  readonly startsTimer: boolean;
}

/** What a new ticket's fields can be set to, and what they start with where the category says nothing. */
export interface NewTicketChoices {
  readonly choices: FieldChoices & { readonly statusId: readonly Option[] };
  readonly categories: readonly CategoryChoice[];
  readonly start: Readonly<Record<string, string>>;
}

/** The categories that new tickets can have, the default one first. */
export const categoriesForNewTickets = cache(async (): Promise<readonly CategoryChoice[]> => {
  const rows = await db.ticketCategory.findMany({
    where: { isActive: true },
    orderBy: [{ isDefault: "desc" }, { sort: "asc" }, { name: "asc" }],
    select: { id: true, name: true, fields: true, isDefault: true, startsTimer: true },
  });
  return rows.map(({ fields, ...row }) => ({ ...row, kept: keptLayout(layoutOf(fields)) }));
});

/** What the form of a new ticket for this customer needs. */
export const newTicketChoices = cache(async (actor: Actor, customerId: string): Promise<NewTicketChoices> => {
  const today = columnOfDay(dayAt(new Date(), actor.desk.timeZone));
  const [choices, lists, categories, status, contract] = await Promise.all([
    choicesOfFields(actor, customerId),
    ticketLists(),
    categoriesForNewTickets(),
    db.ticketStatus.findFirst({
      where: { isActive: true, stage: { not: "complete" } },
      orderBy: [{ isDefault: "desc" }, { sort: "asc" }],
      select: { id: true },
    }),
    db.contract.findFirst({
      where: {
        AND: [
          { customerId, isDefault: true, isActive: true, startsOn: { lte: today } },
          { OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
          { customer: visible.customers(actor) },
        ],
      },
      select: { id: true },
    }),
  ]);
  const statuses = lists.statuses.filter(({ stage }) => stage !== "complete");
  return {
    choices: { ...choices, statusId: statuses.map(({ id, name }) => ({ value: id, label: name })) },
    categories,
    start: {
      ...lists.defaults,
      type: "service_request",
      statusId: status?.id ?? "",
      contractId: contract?.id ?? "",
      assignee: choices.assignee.find(({ value }) => value.startsWith(actor.id))?.value ?? "",
    },
  };
});
