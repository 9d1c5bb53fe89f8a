import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportedRow } from "#features/imports/model/imported-row.ts";
import { importedTicket, inOrder, isNoTicket, ticketOf } from "#features/imports/model/imported-ticket.ts";
import { type Mapping, readMapping } from "#features/imports/model/mapping.ts";

function mappingOf(more: object = {}): Mapping {
  const columns = { number: "no", title: "subject", customer: "company", updatedAt: "updated" };
  const read = readMapping(JSON.stringify({ name: "Desk", source: "desk", columns, history: {}, ...more }));
  if (!read.ok) throw new Error(read.problems.join());
  return read.mapping;
}
const stages: Record<string, string> = { New: "fresh", Working: "active", Waiting: "waiting", Done: "complete" };
const stageOf = (status: string) => stages[status];
const at = (time: string) => new Date(`2016-02-29T${time}:00Z`);

let line = 1;
const row = (time: string, texts: ImportedRow["texts"], instants: ImportedRow["instants"] = {}): ImportedRow => ({
  line: line++,
  number: "7",
  order: undefined,
  texts: { updatedBy: "Ann", ...texts },
  instants: { updatedAt: at(time), ...instants },
});
const first = () =>
  row("08:00", { title: "Slow", customer: "Northwind", status: "New", priority: "Low" }, { openedAt: at("07:45") });
const told = (rows: ImportedRow[], mapping = mappingOf()) => {
  const ticket = ticketOf(rows, mapping, stageOf);
  if (isNoTicket(ticket)) throw new Error(ticket.reason);
  return ticket;
};

describe("the rows of one number", () => {
  test("are one ticket with a history", () => {
    const ticket = told([
      first(),
      row("09:00", { status: "Working", technician: "Bob" }),
      row("09:30", { priority: "High", updatedBy: "Bob" }),
      row("10:00", { status: "Done" }),
    ]);
    expect(ticket).toMatchObject({
      status: "Done",
      priority: "High",
      technician: "Bob",
      createdAt: "2016-02-29T07:45:00.000Z",
      firstResponseAt: "2016-02-29T09:00:00.000Z",
      completedAt: "2016-02-29T10:00:00.000Z",
      lastActivityAt: "2016-02-29T10:00:00.000Z",
    });
    expect(ticket.history).toEqual([
      {
        at: "2016-02-29T09:00:00.000Z",
        by: "Ann",
        changes: { status: { from: "New", to: "Working" }, technician: { from: null, to: "Bob" } },
      },
      { at: "2016-02-29T09:30:00.000Z", by: "Bob", changes: { priority: { from: "Low", to: "High" } } },
      { at: "2016-02-29T10:00:00.000Z", by: "Ann", changes: { status: { from: "Working", to: "Done" } } },
    ]);
  });

  test("a missing value says that what was known still holds", () => {
    const ticket = told([first(), row("09:00", { queue: "Net" }), row("10:00", {})]);
    expect(ticket).toMatchObject({ title: "Slow", queue: "Net" });
    expect(ticket.history).toHaveLength(1);
  });

  test("a reopened ticket was done the last time, not the first", () => {
    const steps = [
      row("09:00", { status: "Done" }),
      row("10:00", { status: "Working" }),
      row("11:00", { status: "Done" }),
    ];
    expect(told([first(), ...steps]).completedAt).toBe("2016-02-29T11:00:00.000Z");
    expect(told([first(), ...steps.slice(0, 2)])).toMatchObject({ completedAt: null, status: "Working" });
  });

  test("what the file says of the end counts more than the row in which it ended", () => {
    const done = row("12:00", { status: "Done" }, { resolvedAt: at("11:30") });
    expect(told([first(), done]).completedAt).toBe("2016-02-29T11:30:00.000Z");
    const open = row("12:00", { status: "Working" }, { resolvedAt: at("11:30") });
    expect(told([first(), open]).completedAt).toBeNull();
  });

  test("nothing happens before the ticket was opened", () => {
    const early = row(
      "07:00",
      { title: "Slow", customer: "N", status: "Working", priority: "Low" },
      { openedAt: at("07:45") },
    );
    expect(told([early])).toMatchObject({
      firstResponseAt: "2016-02-29T07:45:00.000Z",
      lastActivityAt: "2016-02-29T07:45:00.000Z",
    });
  });

  test("defaults hold until a row says otherwise", () => {
    const mapping = mappingOf({ defaults: { status: "New", priority: "Low", customer: "House" } });
    expect(told([row("08:00", { title: "Slow" })], mapping)).toMatchObject({ status: "New", customer: "House" });
  });

  test.each([
    ["title", /7 is not told: no row says the title/],
    ["status", /the status/],
    ["priority", /the priority/],
    ["customer", /the customer/],
  ] as const)("without the %s there is no ticket", (field, reason) => {
    const whole = first();
    const texts = Object.fromEntries(Object.entries(whole.texts).filter(([name]) => name !== field));
    const ticket = ticketOf([{ ...whole, texts }], mappingOf(), stageOf);
    expect(isNoTicket(ticket) && ticket.reason).toMatch(reason);
  });

  test("stand in the order of their column, else of their time, then of the file", () => {
    const numbered = (order: string): ImportedRow => ({ ...first(), order });
    const byColumn = mappingOf({ history: { orderBy: "seq" } });
    expect(inOrder([numbered("10"), numbered("9")], byColumn).map((one) => one.order)).toEqual(["9", "10"]);
    const [late, early] = [row("09:00", {}), row("08:00", {})];
    expect(inOrder([late, early], mappingOf())).toEqual([early, late]);
  });

  test("any rows make a ticket that is valid and tells each change once, in order", () => {
    const value = (...choices: string[]) => fc.option(fc.constantFrom(...choices), { nil: undefined });
    const rows = fc.array(
      fc.record({
        minute: fc.integer({ min: 0, max: 59 }),
        status: value(...Object.keys(stages)),
        queue: value("A", "B"),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (steps) => {
        const defined = (texts: object) =>
          Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
        const all = steps.map(({ minute, ...texts }) => row(`09:${String(minute).padStart(2, "0")}`, defined(texts)));
        const ticket = told([first(), ...all]);
        expect(importedTicket.safeParse(ticket).success).toBe(true);
        expect(ticket.history.map((step) => step.at)).toEqual(ticket.history.map((step) => step.at).toSorted());
        const ends = ticket.history.reduce((status, step) => {
          expect(step.changes.status?.from ?? status).toBe(status);
          return step.changes.status?.to ?? status;
        }, "New");
        expect(ends).toBe(ticket.status);
        expect(ticket.completedAt === null).toBe(stageOf(ticket.status) !== "complete");
      }),
    );
  });
});
