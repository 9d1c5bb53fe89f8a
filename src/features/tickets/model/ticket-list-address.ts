import { type BoardBy, boardWays, type ListLook, parseColumns } from "./list-look.ts";
import { type TicketType, ticketTypes } from "./ticket-type.ts";

/** What a list of tickets can be narrowed by; it stands in the address, so a list can be kept and sent. */
export interface TicketFilters {
  /** Everything open, everything, or one status. */
  readonly status: "open" | "all" | (string & {});
  readonly priority?: string;
  /** One queue, or "none" for tickets in no queue. */
  readonly queue?: string;
  /** One technician, "me", or "none" for tickets that nobody has. */
  readonly technician?: string;
  readonly customer?: string;
  readonly contact?: string;
  readonly type?: TicketType;
  readonly category?: string;
  readonly issue?: string;
  readonly source?: string;
  readonly tag?: string;
  readonly due?: DueFilter;
  /** Whose promise is broken at this moment. */
  readonly sla?: "late";
  /** Words in number, title, customer or contact. */
  readonly q?: string;
}

/** The filters that can be taken away, in the order of their chips. */
export const filterNames = [
  "technician",
  "priority",
  "queue",
  "customer",
  "contact",
  "type",
  "category",
  "issue",
  "source",
  "tag",
  "due",
  "sla",
  "q",
] as const;

/** A filter that can be taken away. */
export type FilterName = (typeof filterNames)[number];

/** When tickets are due: before now, or on this day. */
export type DueFilter = (typeof dueFilters)[number];

/** The filters by due date. */
export const dueFilters = ["overdue", "today"] as const;

/** The columns that a list can be ordered by. */
export type SortKey = (typeof sortKeys)[number];

/** The columns that a list can be ordered by, in the order of the screen. */
export const sortKeys = [
  "number",
  "title",
  "customer",
  "contact",
  "status",
  "priority",
  "technician",
  "due",
  "sla",
  "queue",
  "category",
  "type",
  "issue",
  "source",
  "tags",
  "activity",
  "estimated",
  "worked",
] as const;

/** The order of a list. */
export interface Sort {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** The last row that was shown: its value in the ordered column, and its number. */
export interface ListCursor {
  readonly value: string;
  readonly number: string;
}

/** A list of tickets as its address says it. */
export interface TicketListAddress {
  readonly filters: TicketFilters;
  readonly sort: Sort;
  readonly after?: ListCursor;
  readonly look?: ListLook;
}

/** Which columns begin with the last when their header is pressed first: newest, longest. The others begin at a, now, most urgent. */
const beginsWithLast: readonly SortKey[] = ["number", "activity", "estimated", "worked"];

/** Whether a column is ordered from its last value when its header is pressed first. */
export const beginsDescending = (by: SortKey): boolean => beginsWithLast.includes(by);

/** The list that nobody has asked anything of: open tickets, newest first. */
export const plainList: TicketListAddress = {
  filters: { status: "open" },
  sort: { by: "number", descending: true },
};

/** What Next hands a page of its address. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const numberPattern = /^T\d{8}\.\d{4,8}$/;
const longestSearch = 100;
// A title of 255 signs, each of which may be two of JavaScript's.
const longestValue = 600;

/** Reads a list from an address; what makes no sense there is left out, never an error. */
export function parseTicketList(params: SearchParams): TicketListAddress {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
  };
  const id = (name: string, ...words: string[]) => {
    const value = one(name);
    return value !== undefined && (words.includes(value) || idPattern.test(value)) ? value : undefined;
  };
  const priority = id("priority");
  const queue = id("queue", "none");
  const technician = id("technician", "me", "none");
  const customer = id("customer");
  const contact = id("contact");
  const category = id("category");
  const issue = id("issue");
  const source = id("source");
  const tag = id("tag");
  const type = ticketTypes.find((known) => known === one("type"));
  const due = dueFilters.find((filter) => filter === one("due"));
  const q = cleanSearch(one("q"));
  const by = sortKeys.find((key) => key === one("sort")) ?? plainList.sort.by;
  const direction = one("dir");
  const descending = direction === "desc" || (direction !== "asc" && beginsDescending(by));
  const after = parseCursor(one("after"));
  const look = lookIn(one, id("view"));
  return {
    filters: {
      status: id("status", "open", "all") ?? "open",
      ...(priority ? { priority } : {}),
      ...(queue ? { queue } : {}),
      ...(technician ? { technician } : {}),
      ...(customer ? { customer } : {}),
      ...(type ? { type } : {}),
      ...(contact ? { contact } : {}),
      ...(category ? { category } : {}),
      ...(issue ? { issue } : {}),
      ...(source ? { source } : {}),
      ...(tag ? { tag } : {}),
      ...(due ? { due } : {}),
      ...(one("sla") === "late" ? { sla: "late" } : {}),
      ...(q ? { q } : {}),
    },
    sort: { by, descending },
    ...(after ? { after } : {}),
    ...(Object.keys(look).length > 0 ? { look } : {}),
  };
}

function lookIn(one: (name: string) => string | undefined, view: string | undefined): ListLook {
  const columns = parseColumns(one("columns"));
  const board = boardWays.find((way) => way === one("board"));
  return {
    ...(columns ? { columns } : {}),
    ...(one("density") === "comfortable" ? { density: "comfortable" } : {}),
    ...(view ? { view } : {}),
    ...(board ? { board } : {}),
  };
}

/** A list as an address, with what is plain left out: "/tickets?technician=me&sort=due". */
export function printTicketList({ filters, sort, after, look }: TicketListAddress, at = "/tickets"): string {
  const query = new URLSearchParams();
  if (filters.status !== "open") query.set("status", filters.status);
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) query.set(name, value);
  }
  if (sort.by !== plainList.sort.by) query.set("sort", sort.by);
  if (sort.descending !== beginsDescending(sort.by)) query.set("dir", sort.descending ? "desc" : "asc");
  if (look?.columns) query.set("columns", look.columns.join());
  if (look?.density) query.set("density", look.density);
  if (look?.view) query.set("view", look.view);
  if (look?.board) query.set("board", look.board);
  if (after) query.set("after", `${after.number}~${after.value}`);
  const text = query.toString();
  return text === "" ? at : `${at}?${text}`;
}

/** Whether an address says things that mean nothing, as a posted filter form does: "?priority=&queue=". */
export function isUntidy(params: SearchParams): boolean {
  return Object.values(params).some((value) => value === "");
}

/** The address of the list with these filters, for numbers that open the rows behind them; `look` says how it shows them. */
export function hrefOfTickets(filters: Partial<TicketFilters>, look?: ListLook): string {
  return printTicketList({ ...plainList, filters: { status: "open", ...filters }, ...(look ? { look } : {}) });
}

/** The same tickets as a list, or as a board. */
export function shownAs({ filters, sort, look }: TicketListAddress, board: BoardBy | undefined): TicketListAddress {
  const { board: _before, ...rest } = look ?? {};
  return { filters, sort, look: board ? { ...rest, board } : rest };
}

/** Search text as it is used: one line, not longer than a person types. */
export function cleanSearch(text: string | undefined): string | undefined {
  const clean = withoutNul(text ?? "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, longestSearch)
    .trim();
  return clean === "" ? undefined : clean;
}

/** PostgreSQL has no NUL in its texts. */
const withoutNul = (text: string) => text.split("\0").join(" ");

function parseCursor(text: string | undefined): ListCursor | undefined {
  const gap = text?.indexOf("~") ?? -1;
  if (text === undefined || gap < 0) return undefined;
  const number = text.slice(0, gap);
  return numberPattern.test(number)
    ? { number, value: withoutNul(text).slice(gap + 1, gap + 1 + longestValue) }
    : undefined;
}
