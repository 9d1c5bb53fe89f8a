import Form from "next/form";
import type { ReactNode } from "react";
import { ButtonLink, IconLink } from "#ui/button.tsx";
import { ChipLink, FilterChip, Toolbar } from "#ui/display/chips.tsx";
import { Icon } from "#ui/icon.tsx";
import { columns, download, filter, search } from "#ui/icons.ts";
import { boardWays } from "../model/list-look.ts";
import {
  type FilterName,
  filterNames,
  hrefOfTickets,
  printTicketList,
  shownAs,
  type TicketFilters,
  type TicketListAddress,
} from "../model/ticket-list-address.ts";
import { ticketTypeNames } from "../model/ticket-type.ts";
import type { SavedView } from "../queries/views-of-tickets.ts";
import { paramsOfAddress, withPanel } from "./list-panels.ts";

/** What the ids in a list's filters are called. */
export type FilterNames = Partial<Record<FilterName | "status", string>>;

/** Views, filters as chips, search and the ways to what else a list can do. */
export function ListToolbar({
  address,
  names,
  views,
  mayExport,
}: {
  address: TicketListAddress;
  names: FilterNames;
  views: readonly SavedView[];
  mayExport: boolean;
}) {
  const { q: _words, ...filters } = address.filters;
  const { after: _page, ...list } = address;
  const board = address.look?.board;
  return (
    <Form action="/tickets" className="contents" scroll={false}>
      <Toolbar
        end={
          <>
            <SearchBox words={address.filters.q ?? ""} />
            <ButtonLink href={withPanel(list, "filters")} scroll={false} icon={filter} size="sm">
              Filter
            </ButtonLink>
            {!board && (
              <IconLink
                href={withPanel(list, "columns")}
                scroll={false}
                icon={columns}
                label="Columns and density"
                className="max-md:hidden"
                size="sm"
              />
            )}
            {mayExport && (
              <IconLink
                href={printTicketList(list, "/api/tickets/export")}
                icon={download}
                label="Export as CSV"
                className="max-md:hidden"
                size="sm"
                download
              />
            )}
          </>
        }
      >
        {/* One line that a thumb moves. */}
        <div className="contents max-md:hide-scrollbar max-md:-mx-4 max-md:flex max-md:w-[calc(100%+2rem)] max-md:gap-1.5 max-md:overflow-x-auto max-md:px-4">
          <Views address={address} views={views} />
        </div>
        <Gap />
        {chipsOf(list, names)}
        {paramsOfAddress({ ...list, filters }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </Toolbar>
    </Form>
  );
}

// Not where the chips have begun a line of their own.
function Gap() {
  return <span aria-hidden="true" className="mx-1 h-4 w-px bg-line max-md:hidden" />;
}

function SearchBox({ words }: { words: string }) {
  return (
    <span className="relative max-md:flex-1">
      <Icon of={search} size={14} className="pointer-events-none absolute inset-y-0 left-2 my-auto text-faint" />
      <input
        type="search"
        name="q"
        defaultValue={words}
        key={words}
        maxLength={100}
        aria-label="Words in number, title, description, notes, customer or contact"
        placeholder="Any words"
        className="h-7 w-48 rounded-md border border-line bg-canvas pr-2 pl-7 text-sm hover:border-line-strong max-md:h-11 max-md:w-full max-md:text-lg"
      />
    </span>
  );
}

const quickViews: readonly { label: string; filters: Partial<TicketFilters> }[] = [
  { label: "Open", filters: {} },
  { label: "Mine", filters: { technician: "me" } },
  { label: "Unassigned", filters: { technician: "none" } },
  { label: "Overdue", filters: { due: "overdue" } },
];

function Views({ address, views }: { address: TicketListAddress; views: readonly SavedView[] }) {
  const { after: _page, ...list } = address;
  const { view: chosen, board } = address.look ?? {};
  const look = board ? { board } : {};
  const here = hrefOfTickets(address.filters, look);
  return (
    <>
      {board && (
        <>
          {boardWays.map((way) => (
            <ChipLink key={way} href={printTicketList(shownAs(list, way))} current={way === board}>
              By {way}
            </ChipLink>
          ))}
          <Gap />
        </>
      )}
      {quickViews.map(({ label, filters }) => {
        const href = hrefOfTickets(filters, look);
        return (
          <ChipLink key={label} href={href} current={!chosen && href === here}>
            {label}
          </ChipLink>
        );
      })}
      {views.map(({ id, name, query }) => (
        <ChipLink key={id} href={`/tickets?${query ? `${query}&` : ""}view=${id}`} current={chosen === id}>
          {name}
        </ChipLink>
      ))}
      <ChipLink href={withPanel(list, "view")}>{chosen ? "Edit view" : "Save view"}</ChipLink>
    </>
  );
}

const words: Readonly<Record<FilterName, string>> = {
  technician: "Technician",
  priority: "Priority",
  queue: "Queue",
  customer: "Customer",
  contact: "Contact",
  type: "Type",
  category: "Category",
  issue: "Issue type",
  source: "Source",
  tag: "Tag",
  due: "Due",
  sla: "SLA",
  q: "Words",
};

const fixedWords: Readonly<Record<string, string>> = {
  me: "me",
  none: "none",
  overdue: "overdue",
  today: "today",
  late: "late",
};

function valueInWords(filters: TicketFilters, name: FilterName, names: FilterNames): string {
  const value = filters[name] ?? "";
  if (name === "q") return value;
  if (name === "type" && filters.type) return ticketTypeNames[filters.type];
  return fixedWords[value] ?? names[name] ?? "not found";
}

function chipsOf(list: TicketListAddress, names: FilterNames): ReactNode[] {
  const { filters } = list;
  const status = filters.status === "open" ? "open" : (names.status ?? "not found");
  const statusHref = printTicketList({
    ...list,
    filters: { ...filters, status: filters.status === "open" ? "all" : "open" },
  });
  const chosen = filterNames.filter((name) => filters[name] !== undefined);
  return [
    filters.status !== "all" && (
      <FilterChip key="status" name="Status" removeHref={statusHref}>
        {status}
      </FilterChip>
    ),
    ...chosen.map((name) => {
      const { [name]: _gone, ...rest } = filters;
      return (
        <FilterChip key={name} name={words[name]} removeHref={printTicketList({ ...list, filters: rest })}>
          {valueInWords(filters, name, names)}
        </FilterChip>
      );
    }),
  ];
}
