import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { callersFound } from "#features/customers/queries/callers.ts";
import { customersFound } from "#features/customers/queries/customers-found.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import {
  type ListCursor,
  parseTicketList,
  type SortKey,
  sortKeys,
} from "#features/tickets/model/ticket-list-address.ts";
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
  await fillColumns();
}, 60_000);

/** Every column gets values that many tickets share, and none in some. */
async function fillColumns() {
  await db.$executeRaw`
    UPDATE ticket SET
      contact_id = CASE WHEN n % 4 = 0 THEN NULL ELSE (SELECT id FROM contact WHERE contact.customer_id = ticket.customer_id ORDER BY id LIMIT 1) END,
      queue_id = (SELECT id FROM queue ORDER BY id OFFSET n % 4 LIMIT CASE WHEN n % 5 = 0 THEN 0 ELSE 1 END),
      category_id = (SELECT id FROM ticket_category ORDER BY id OFFSET n % 2 LIMIT CASE WHEN n % 3 = 0 THEN 0 ELSE 1 END),
      issue_type_id = (SELECT id FROM issue_type ORDER BY id OFFSET n % 3 LIMIT CASE WHEN n % 7 = 0 THEN 0 ELSE 1 END),
      sub_issue_type_id = NULL,
      source_id = (SELECT id FROM ticket_source ORDER BY id OFFSET n % 3 LIMIT CASE WHEN n % 11 = 0 THEN 0 ELSE 1 END),
      type = (enum_range(NULL::ticket_type))[n % 3 + 1],
      estimated_minutes = CASE WHEN n % 2 = 0 THEN NULL ELSE n % 5 * 15 END,
      worked_minutes = n % 6 * 10,
      sla_due_at = CASE WHEN n % 3 = 0 THEN NULL ELSE timestamptz '2026-11-23' + n % 9 * interval '1 hour' END
    FROM (SELECT id AS numbered, row_number() OVER (ORDER BY number)::int AS n FROM ticket) AS numbers WHERE id = numbered`;
  await db.tag.createMany({ data: ["vpn", "new office", "printer"].map((name) => ({ name })) });
  await db.$executeRaw`
    INSERT INTO ticket_tag (ticket_id, tag_id)
    SELECT ticket.id, tag.id FROM ticket, tag WHERE (right(ticket.number, 3)::int + length(tag.name)) % 3 = 0`;
}

/** The order in which PostgreSQL itself puts all tickets when it is asked plainly. */
const plainOrders: Readonly<Record<SortKey, string>> = {
  number: "t.id IS NULL",
  title: "t.title",
  customer: "c.name",
  contact: "contact.name",
  status: "s.sort",
  priority: "p.rank",
  technician: "person.name",
  due: "t.due_at",
  sla: "t.sla_due_at",
  queue: "queue.name",
  category: "category.name",
  type: "array_position(ARRAY['alert','change_request','incident','problem','service_request'], t.type::text)",
  issue: "issue.name",
  source: "source.name",
  tags: "(SELECT string_agg(tag.name, ', ' ORDER BY tag.name) FROM ticket_tag JOIN tag ON tag.id = tag_id WHERE ticket_id = t.id)",
  activity: "-extract(epoch FROM t.last_activity_at)",
  estimated: "t.estimated_minutes",
  worked: "t.worked_minutes",
};

async function numbersInOrder(by: SortKey): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<{ number: string }[]>(`
    SELECT t.number FROM ticket t
      JOIN customer c ON c.id = t.customer_id JOIN ticket_status s ON s.id = t.status_id JOIN ticket_priority p ON p.id = t.priority_id
      LEFT JOIN contact ON contact.id = t.contact_id LEFT JOIN person ON person.id = t.technician_id
      LEFT JOIN queue ON queue.id = t.queue_id LEFT JOIN ticket_category category ON category.id = t.category_id
      LEFT JOIN issue_type issue ON issue.id = t.issue_type_id LEFT JOIN ticket_source source ON source.id = t.source_id
     WHERE t.is_open ORDER BY ${plainOrders[by]} NULLS LAST, t.number DESC`);
  return rows.map(({ number }) => number);
}

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

  test.each(sortKeys)("by %s the pages have the order that one long list would have, and its reverse", async (sort) => {
    const plain = await numbersInOrder(sort);
    const upward = sort === "activity" || sort === "number" ? "desc" : "asc";
    const numbers = async (dir: string) => (await everyPage(cast.tess, { sort, dir })).map(({ number }) => number);
    expect(await numbers(upward)).toEqual(plain);
    expect(await numbers(upward === "asc" ? "desc" : "asc")).toEqual(plain.toReversed());
  });

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
