import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  hrefOfTickets,
  isUntidy,
  parseTicketList,
  printTicketList,
  sortKeys,
  type TicketListAddress,
} from "#features/tickets/model/ticket-list-address.ts";
import { orderOf, stretchesBehind } from "#features/tickets/model/ticket-order.ts";
import { ticketTypes } from "#features/tickets/model/ticket-type.ts";

const paramsOf = (href: string) => Object.fromEntries(new URL(href, "http://desk").searchParams);

const id = fc.uuid();
const words = fc
  .string({ minLength: 1, maxLength: 60 })
  .map((text) => text.replaceAll(/\s+/g, " ").split("\0").join("").trim())
  .filter((text) => text !== "");
const address: fc.Arbitrary<TicketListAddress> = fc.record(
  {
    filters: fc.record(
      {
        status: fc.oneof(fc.constant("open"), fc.constant("all"), id),
        priority: id,
        queue: fc.oneof(id, fc.constant("none")),
        technician: fc.oneof(id, fc.constant("me"), fc.constant("none")),
        customer: id,
        due: fc.constantFrom("overdue" as const, "today" as const),
        contact: id,
        type: fc.constantFrom(...ticketTypes),
        category: id,
        issue: id,
        source: id,
        tag: id,
        sla: fc.constant("late" as const),
        q: words,
      },
      { requiredKeys: ["status"] },
    ),
    sort: fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
    look: fc
      .record(
        {
          columns: fc.constantFrom(["title", "sla"] as const, ["number", "tags", "title"] as const),
          density: fc.constant("comfortable" as const),
          view: id,
          board: fc.constantFrom("status" as const, "technician" as const),
        },
        { requiredKeys: [] },
      )
      .filter((look) => Object.keys(look).length > 0),
    after: fc.record({
      number: fc.constantFrom("T20261122.0001", "T20261122.12345"),
      value: fc.oneof(fc.constant(""), fc.nat().map(String), words),
    }),
  },
  { requiredKeys: ["filters", "sort"] },
);

describe("a list of tickets in the address", () => {
  test("what is printed is read back the same", () => {
    fc.assert(
      fc.property(address, (list) => {
        expect(parseTicketList(paramsOf(printTicketList(list)))).toEqual(list);
      }),
    );
  });

  test("junk is left out and never an error, and no order breaks on it", () => {
    const junk = fc.dictionary(
      fc.oneof(
        fc.constantFrom("status", "priority", "queue", "technician", "customer", "due", "q", "sort", "dir", "after"),
        fc.string(),
      ),
      fc.oneof(
        fc.string(),
        fc.array(fc.string()),
        fc.constant(undefined),
        fc.constant("T20261122.0001~99999999999999999999"),
      ),
    );
    fc.assert(
      fc.property(junk, (params) => {
        const list = parseTicketList(params);
        stretchesBehind(list.sort, list.after);
        expect(parseTicketList(paramsOf(printTicketList(list)))).toEqual(list);
      }),
    );
  });

  test("an empty address is everything open, newest first", () => {
    expect(parseTicketList({})).toEqual({ filters: { status: "open" }, sort: { by: "number", descending: true } });
    expect(printTicketList(parseTicketList({}))).toBe("/tickets");
    expect(hrefOfTickets({ technician: "me" })).toBe("/tickets?technician=me");
  });

  test("a posted filter form is made tidy", () => {
    expect(isUntidy({ status: "open", priority: "" })).toBe(true);
    expect(isUntidy({ technician: "me" })).toBe(false);
  });

  test("every order has the number as its last word, so that no row is shown twice or never", () => {
    for (const by of sortKeys) {
      for (const descending of [true, false])
        expect(Object.keys(orderOf({ by, descending }).at(-1) ?? {})).toEqual(["number"]);
    }
  });
});
