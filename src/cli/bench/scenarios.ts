import type { Question } from "./client.ts";
import type { FilledDesk } from "./filled-desk.ts";

/** What the nth client asks the mth time. */
export type Asking = (client: number, turn: number) => Question;

/** A page that is measured, and who asks for it how. */
export interface Scenario {
  readonly name: string;
  readonly asking: (desk: FilledDesk) => Asking;
}

/** Somebody who is signed in opens an address. */
const opens =
  (pathIn: (desk: FilledDesk, turn: number) => string) =>
  (desk: FilledDesk): Asking =>
  (client, turn) => ({ path: pathIn(desk, turn), cookie: cookieOf(desk, client) });

/** The cookie of the technician that a client stands for. */
export const cookieOf = ({ cookies }: FilledDesk, client: number): string => cookies[client % cookies.length] ?? "";

// The first half is looked at; the second half is changed (savings.ts).
const ticketOf = ({ open }: FilledDesk, turn: number) => `/tickets/${open[turn % (open.length >> 1)]?.number}`;

/** The pages that are measured, each a row of the report. */
export const scenarios: readonly Scenario[] = [
  { name: "Sign-in page", asking: () => () => ({ path: "/sign-in" }) },
  { name: "Ticket list", asking: opens(() => "/tickets") },
  { name: "Ticket list, filtered", asking: opens(() => "/tickets?status=all&technician=me&sort=priority") },
  {
    name: "Ticket list, three filters",
    asking: opens(({ priorityId }) => `/tickets?technician=me&priority=${priorityId}&type=incident`),
  },
  { name: "Ticket list, far down", asking: opens(({ far }) => `/tickets?status=all&after=${far.number}~`) },
  {
    name: "… by due date, far down",
    asking: opens(({ far }) => `/tickets?status=all&sort=due&after=${far.number}~${far.dueAt}`),
  },
  {
    name: "… by customer, far down",
    asking: opens(
      ({ far }) => `/tickets?status=all&sort=customer&after=${far.number}~${encodeURIComponent(far.customerName)}`,
    ),
  },
  { name: "… in SLA order", asking: opens(() => "/tickets?sort=sla") },
  {
    name: "… in SLA order, far down",
    asking: opens(({ farOpen }) => `/tickets?sort=sla&after=${farOpen.number}~${farOpen.slaDueAt}`),
  },
  { name: "… by technician", asking: opens(() => "/tickets?status=all&sort=technician") },
  { name: "Tickets on a board", asking: opens(() => "/tickets?board=status") },
  { name: "Ticket list, by words", asking: opens(() => "/tickets?status=all&q=printer") },
  { name: "… by several words", asking: opens(() => "/tickets?status=all&q=blank+printer+12345") },
  { name: "… by a part of a number", asking: opens(({ open }, turn) => `/tickets?q=${partOf(open, turn)}`) },
  { name: "… mistyped", asking: opens(() => "/tickets?status=all&q=pritner+pages") },
  { name: "Search everywhere", asking: opens(() => "/search?q=printer") },
  { name: "One ticket", asking: opens(ticketOf) },
  { name: "Timesheet", asking: opens(({ weekStartsOn }) => `/timesheet/${weekStartsOn}`) },
];

// Ten days of tickets: on every desk more than one page of them, so that as many rows are drawn.
const partOf = (open: FilledDesk["open"], turn: number) => open[turn % open.length]?.number.slice(0, 8) ?? "";

/** The pages of timesheets that are measured on a desk with many time entries. */
export const sheetScenarios: readonly Scenario[] = [
  { name: "This week's timesheet", asking: opens(() => "/timesheet") },
  { name: "Last week's timesheet", asking: opens(({ weekStartsOn }) => `/timesheet/${weekStartsOn}`) },
  {
    name: "Approvals",
    asking:
      ({ ownerCookie }) =>
      () => ({ path: "/approvals", cookie: ownerCookie }),
  },
];

/** Pages whose scripts are weighed, without being measured otherwise. */
export const alsoWeighed: readonly Scenario[] = [
  { name: "One ticket, logging time", asking: opens((desk, turn) => `${ticketOf(desk, turn)}?add=time`) },
  { name: "Dashboard", asking: opens(() => "/dashboard") },
];
