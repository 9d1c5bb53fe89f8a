import Form from "next/form";
import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { ChipLink, FilterChip, Toolbar } from "#ui/display/chips.tsx";
import { Select } from "#ui/forms/choice.tsx";
import { Icon } from "#ui/icon.tsx";
import { filter, search } from "#ui/icons.ts";
import { Popover } from "#ui/overlays/popover.tsx";
import {
  hrefOfTickets,
  printTicketList,
  type TicketFilters,
  type TicketListAddress,
} from "../model/ticket-list-address.ts";
import type { TicketLists } from "../queries/ticket-lists.ts";

type Optional = Exclude<keyof TicketFilters, "status">;

const dueWords = { overdue: "Overdue", today: "Today" } as const;

/** The list without one of its filters. */
function without(address: TicketListAddress, name: Optional): string {
  const { [name]: _gone, ...filters } = address.filters;
  return printTicketList({ filters, sort: address.sort });
}

/** What a list is narrowed by: quick views, removable chips, one search box and every filter in one panel. */
export function TicketFiltersBar({
  address,
  lists,
  customerName,
}: {
  address: TicketListAddress;
  lists: TicketLists;
  /** The customer that the list is narrowed to. */
  customerName: string | undefined;
}) {
  const { filters, sort } = address;
  return (
    <Form action="/tickets" className="contents" scroll={false}>
      <Toolbar end={<SearchAndFilter address={address} lists={lists} />}>
        <QuickViews address={address} />
        <span aria-hidden="true" className="mx-1 h-4 w-px bg-line" />
        {chipsOf(address, lists, customerName)}
        {filters.customer && <input type="hidden" name="customer" value={filters.customer} />}
        {sort.by !== "number" && <input type="hidden" name="sort" value={sort.by} />}
        {sort.by !== "number" && <input type="hidden" name="dir" value={sort.descending ? "desc" : "asc"} />}
      </Toolbar>
    </Form>
  );
}

const views: readonly { label: string; filters: Partial<TicketFilters> }[] = [
  { label: "Open", filters: {} },
  { label: "Mine", filters: { technician: "me" } },
  { label: "Unassigned", filters: { technician: "none" } },
  { label: "Overdue", filters: { due: "overdue" } },
];

function QuickViews({ address }: { address: TicketListAddress }) {
  const here = hrefOfTickets(address.filters);
  return views.map(({ label, filters }) => {
    const href = hrefOfTickets(filters);
    return (
      <ChipLink key={label} href={href} current={href === here}>
        {label}
      </ChipLink>
    );
  });
}

function chipsOf(address: TicketListAddress, lists: TicketLists, customerName: string | undefined): ReactNode[] {
  const { filters } = address;
  const nameIn = (rows: readonly { id: string; name: string }[], id: string) =>
    rows.find((row) => row.id === id)?.name ?? "no longer in use";
  const status =
    filters.status === "open" ? "open" : filters.status === "all" ? "all" : nameIn(lists.statuses, filters.status);
  const technician =
    filters.technician === "me"
      ? "me"
      : filters.technician === "none"
        ? "nobody"
        : nameIn(lists.technicians, filters.technician ?? "");
  const chips: [Optional, string, string | undefined][] = [
    ["technician", "Technician", filters.technician && technician],
    ["priority", "Priority", filters.priority && nameIn(lists.priorities, filters.priority)],
    ["queue", "Queue", filters.queue && (filters.queue === "none" ? "none" : nameIn(lists.queues, filters.queue))],
    ["customer", "Customer", filters.customer && (customerName ?? "not found")],
    ["due", "Due", filters.due && dueWords[filters.due]],
    ["q", "Words", filters.q],
  ];
  const statusHref = printTicketList({
    filters: { ...filters, status: filters.status === "open" ? "all" : "open" },
    sort: address.sort,
  });
  return [
    filters.status !== "all" && (
      <FilterChip key="status" name="Status" removeHref={statusHref}>
        {status}
      </FilterChip>
    ),
    ...chips.map(
      ([key, name, words]) =>
        words && (
          <FilterChip key={key} name={name} removeHref={without(address, key)}>
            {words}
          </FilterChip>
        ),
    ),
  ];
}

function SearchAndFilter({ address, lists }: { address: TicketListAddress; lists: TicketLists }) {
  const { filters } = address;
  return (
    <>
      <span className="relative">
        <Icon of={search} size={14} className="pointer-events-none absolute inset-y-0 left-2 my-auto text-faint" />
        <input
          type="search"
          name="q"
          defaultValue={filters.q ?? ""}
          key={filters.q ?? ""}
          maxLength={100}
          aria-label="Words in number, title, customer or contact"
          placeholder="Title, customer, contact"
          className="h-7 w-48 rounded-md border border-line bg-canvas pr-2 pl-7 text-sm hover:border-line-strong max-md:h-9"
        />
      </span>
      <Popover label="Filter" icon={filter} size="sm" end panelClassName="w-80">
        <div className="grid gap-3">
          <Select
            name="status"
            label="Status"
            defaultValue={filters.status ?? ""}
            options={[
              { value: "open", label: "Everything open" },
              { value: "all", label: "Everything" },
              ...lists.statuses.map(optionOf),
            ]}
          />
          <Select
            name="technician"
            label="Technician"
            defaultValue={filters.technician ?? ""}
            options={[
              { value: "", label: "Anybody" },
              { value: "me", label: "Me" },
              { value: "none", label: "Nobody yet" },
              ...lists.technicians.map(optionOf),
            ]}
          />
          <Select
            name="priority"
            label="Priority"
            defaultValue={filters.priority ?? ""}
            options={[{ value: "", label: "Any" }, ...lists.priorities.map(optionOf)]}
          />
          <Select
            name="queue"
            label="Queue"
            defaultValue={filters.queue ?? ""}
            options={[{ value: "", label: "Any" }, { value: "none", label: "None" }, ...lists.queues.map(optionOf)]}
          />
          <Select
            name="due"
            label="Due"
            defaultValue={filters.due ?? ""}
            options={[
              { value: "", label: "Any time" },
              { value: "overdue", label: "Overdue" },
              { value: "today", label: "Today" },
            ]}
          />
          <Button type="submit" look="primary">
            Show tickets
          </Button>
        </div>
      </Popover>
    </>
  );
}

const optionOf = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
