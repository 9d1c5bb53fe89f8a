import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import type { Option } from "#ui/forms/choice.tsx";
import type { OfferedFilter } from "../components/filters-panel.tsx";
import type { TicketFilters } from "../model/ticket-list-address.ts";
import { ticketTypeNames, ticketTypes } from "../model/ticket-type.ts";
import { choicesOfField } from "./field-choices.ts";
import { ticketLists } from "./ticket-lists.ts";

const mostNames = 500;
const any = { value: "", label: "Any" };
const none = { value: "none", label: "None" };
const optionOf = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name });

/** Every filter with what it can be set to, for the panel that offers them. */
export async function offeredFilters(actor: Actor, filters: TicketFilters): Promise<readonly OfferedFilter[]> {
  const [lists, categories, issues, tags, customers, contacts] = await Promise.all([
    ticketLists(),
    choicesOfField(actor, "categoryId", ""),
    choicesOfField(actor, "issueTypeId", ""),
    db.tag.findMany({ orderBy: { name: "asc" }, take: mostNames, select: { id: true, name: true } }),
    db.customer.findMany({
      where: { AND: [visible.customers(actor), { isActive: true }] },
      orderBy: { name: "asc" },
      take: mostNames,
      select: { id: true, name: true },
    }),
    filters.customer ? choicesOfField(actor, "contactId", filters.customer) : [],
  ]);
  const offered: [name: keyof TicketFilters, label: string, options: readonly Option[]][] = [
    [
      "status",
      "Status",
      [
        { value: "open", label: "Everything open" },
        { value: "all", label: "Everything" },
        ...lists.statuses.map(optionOf),
      ],
    ],
    [
      "technician",
      "Technician",
      [
        { value: "", label: "Anybody" },
        { value: "me", label: "Me" },
        { value: "none", label: "Nobody yet" },
        ...lists.technicians.map(optionOf),
      ],
    ],
    ["priority", "Priority", [any, ...lists.priorities.map(optionOf)]],
    ["queue", "Queue", [any, none, ...lists.queues.map(optionOf)]],
    ["customer", "Customer", [any, ...customers.map(optionOf)]],
    ["contact", "Contact", [any, ...contacts]],
    ["type", "Type", [any, ...ticketTypes.map((type) => ({ value: type, label: ticketTypeNames[type] }))]],
    ["category", "Category", [any, ...categories]],
    ["issue", "Issue type", [any, ...issues]],
    ["source", "Source", [any, ...lists.sources.map(optionOf)]],
    ["tag", "Tag", [any, ...tags.map(optionOf)]],
    [
      "due",
      "Due",
      [
        { value: "", label: "Any time" },
        { value: "overdue", label: "Overdue" },
        { value: "today", label: "Today" },
      ],
    ],
    ["sla", "SLA", [any, { value: "late", label: "Late" }]],
  ];
  return offered
    .filter(([name]) => name !== "contact" || filters.customer !== undefined)
    .map(([name, label, options]) => ({
      name,
      label,
      value: filters[name] ?? "",
      options: withCurrent(options, filters[name]),
    }));
}

// What is filtered by stays chosen, also when it is not offered any more.
function withCurrent(options: readonly Option[], value: string | undefined): readonly Option[] {
  if (!value || options.some((option) => option.value === value)) return options;
  return [...options, { value, label: "The one chosen now" }];
}
