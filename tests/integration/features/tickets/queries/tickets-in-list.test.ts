import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { callersFound } from "#features/customers/queries/callers.ts";
import { customersFound } from "#features/customers/queries/customers-found.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { type ListCursor, parseTicketList, sortKeys } from "#features/tickets/model/ticket-list-address.ts";
import { myTicketCounts } from "#features/tickets/queries/my-ticket-counts.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { ticketsFound } from "#features/tickets/queries/tickets-found.ts";
import { listPageSize, ticketsInList } from "#features/tickets/queries/tickets-in-list.ts";
import { ticketsOfCustomer } from "#features/tickets/queries/tickets-of-customer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { asAssignee, lakeside, reported, sunday } from "../../../../support/tickets.ts";

const now = new Date("2026-11-22T20:00:00Z");
const count = 120;
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  const other = await lakeside();
  const priorities = await db.ticketPriority.findMany({ orderBy: { rank: "asc" } });
  const [tess, theo] = [await asAssignee(cast.tess), await asAssignee(cast.theo)];
  for (let index = 0; index < count; index++) {
    const input = {
      customerId: index % 3 ? cast.northwind.customerId : other.id,
      title: index % 10 ? `Call ${index % 7}` : `100% of disk_${index}`,
      priorityId: priorities[index % 4]?.id ?? "",
      assignee: ["", tess, theo][index % 3] ?? "",
      dueAt: ["", "2026-11-20T12:00", "2026-11-22T23:30", "2026-12-01"][index % 4] ?? "",
    };
    await createTicket.execute(cast.max, input, { now: new Date(sunday.getTime() + (index % 50) * 1000) });
  }
}, 60_000);

async function everyPage(actor: Actor, params: Readonly<Record<string, string>>) {
  const { filters, sort } = parseTicketList(params);
  const rows = [];
  let after: ListCursor | undefined;
  do {
    const page = await ticketsInList(actor, { filters, sort, ...(after ? { after } : {}) }, now);
    expect(page.rows.length).toBeLessThanOrEqual(listPageSize);
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
}

describe("paging", () => {
  test.each(sortKeys.flatMap((sort) => ["asc", "desc"].map((dir) => ({ sort, dir }))))(
    "by $sort $dir every ticket is shown once",
    async (order) => {
      const rows = await everyPage(cast.tess, order);
      expect(rows).toHaveLength(count);
      expect(new Set(rows.map(({ number }) => number)).size).toBe(count);
    },
  );

  test("the order is kept across pages", async () => {
    const ranks = (await everyPage(cast.tess, { sort: "priority" })).map(({ priority }) => priority.rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const due = (await everyPage(cast.tess, { sort: "due" })).map(
      ({ dueAt }) => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER,
    );
    expect(due).toEqual(due.toSorted((a, b) => a - b));
  });
});

describe("filters", () => {
  test("each one narrows to what it says", async () => {
    const rows = async (params: Readonly<Record<string, string>>) => await everyPage(cast.tess, params);
    for (const row of await rows({ technician: "me" })) expect(row.technician?.name).toBe("Tess Turner");
    for (const row of await rows({ technician: "none" })) expect(row.technician).toBeNull();
    for (const row of await rows({ due: "overdue" })) expect(row.dueAt?.getTime()).toBeLessThan(now.getTime());
    expect(await rows({ due: "today" })).toHaveLength(30);
    expect(await rows({ q: "lakeside" })).toHaveLength(40);
    expect(await rows({ q: "lakeside call" })).toHaveLength(36);
    expect(await rows({ q: "20261122.0007" })).toHaveLength(1);
  });

  test("what a person types is found as it is typed, not as a pattern", async () => {
    expect(await everyPage(cast.tess, { q: "100% of" })).toHaveLength(12);
    expect(await everyPage(cast.tess, { q: "disk_110" })).toHaveLength(1);
    expect(await everyPage(cast.tess, { q: "%" })).toHaveLength(0);
    expect(await everyPage(cast.tess, { q: "\\" })).toHaveLength(0);
  });

  test("each number of the dashboard equals the rows of the list it opens", async () => {
    for (const actor of [cast.tess, limited(cast.tess, mineOnly)]) {
      const { open, openByPriority, dueToday, overdue, unassigned } = await myTicketCounts(actor, now);
      for (const { count: counted, href } of [open, dueToday, overdue, unassigned, ...openByPriority]) {
        const params = Object.fromEntries(new URL(href, "http://desk").searchParams);
        expect([href, (await everyPage(actor, params)).length]).toEqual([href, counted]);
      }
    }
  });
});

describe("who sees only their own tickets", () => {
  test("finds nothing else, in lists, pages, searches, pickers and counts", async () => {
    const tess = limited(cast.tess, mineOnly);
    const foreign = await reported(cast, {
      customerId: (await lakeside()).id,
      title: "Secret merger",
      assignee: await asAssignee(cast.theo),
    });
    const rows = await everyPage(tess, { status: "all" });
    expect(rows.length).toBe(40);
    for (const row of rows) expect(row.technician?.name).toBe("Tess Turner");
    expect(await ticketByNumber(tess, foreign.number)).toBeUndefined();
    expect(await ticketsFound(tess, "Secret", 20)).toEqual([]);
    expect(await ticketsFound(tess, foreign.number, 20)).toEqual([]);
    expect(await customersFound(tess, "Lakeside", 20)).toEqual({ customers: [], contacts: [] });
    expect(await callersFound(tess, "5550199", 20)).toEqual([]);
    expect(await ticketsOfCustomer(tess, (await lakeside()).id, true, 20)).toEqual([]);
    expect(await everyPage(tess, { q: "lakeside" })).toEqual([]);
  });

  test("who sees no tickets at all sees none", async () => {
    const nobody = limited(cast.tess, { "ticket.read": "none", "customer.read": "none" });
    expect(await everyPage(nobody, { status: "all" })).toEqual([]);
    expect(await customersFound(nobody, "Northwind", 20)).toEqual({ customers: [], contacts: [] });
  });
});

test("a caller is found by digits however the number is written, by name, and by customer", async () => {
  const names = async (typed: string) =>
    (await callersFound(cast.tess, typed, 20)).map(({ contactName, customerName }) => contactName ?? customerName);
  expect(await names("617 555 0199")).toEqual(["Dana Whitfield"]);
  expect(await names("+5550199")).toEqual(["Dana Whitfield"]);
  expect(await names("dana lakes")).toEqual(["Dana Whitfield"]);
  expect(await names("northwind")).toEqual(["Northwind Dental", "Carla Ruiz"]);
  expect(await names("d")).toEqual([]);
  expect(await names("'; DROP TABLE contact; --")).toEqual([]);
});
