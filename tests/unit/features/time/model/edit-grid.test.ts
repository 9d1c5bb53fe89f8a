import { describe, expect, test } from "vitest";
import {
  beginsDuration,
  cellAfter,
  cellByTab,
  type EditCell,
  type EditRow,
  readCell,
} from "#features/time/model/edit-grid.ts";
import { parseLocalDate } from "#kernel/calendar.ts";

const day = parseLocalDate("2026-11-20") ?? expect.unreachable();
const fields = {
  start: "",
  end: "",
  worked: "0:45",
  workTypeId: "w",
  billingRoleId: "r",
  isBillable: "true",
  summary: "Toner",
};
const entry = { id: "e", version: 3, isInternal: false, fields };
const empty: EditCell = { day, worked: 0, count: 0, entry: null, href: "/somewhere" };
const one: EditCell = { ...empty, worked: 45, count: 1, entry };
const ticket: EditRow = {
  ...{ id: "t", number: "T20261120.0001", title: "Printer", customerName: "Northwind", total: 0 },
  cells: [],
  like: fields,
};
const code: EditRow = { ...ticket, id: "c", number: "", title: "Training" };
const read = (text: string, row = ticket, cell = one, requiresSummary = true) =>
  readCell(text, row, cell, requiresSummary);

describe("what is typed into a cell", () => {
  test.each(["1:30", "1h 30m", "1.5", "90"])("%s is an hour and a half", (text) => {
    expect(read(text)).toEqual({ kind: "change", entry, fields: { ...fields, end: "", worked: "1:30" } });
  });

  test("what began at a time still begins then", () => {
    const timed = { ...entry, fields: { ...fields, start: "10:00", end: "10:45", worked: "" } };
    expect(read("1:00", ticket, { ...one, entry: timed })).toMatchObject({
      fields: { start: "10:00", end: "", worked: "1:00" },
    });
  });

  test.each(["0:45", "45m", "45"])("%s changes nothing where it stands already", (text) => {
    expect(read(text)).toEqual({ kind: "same" });
  });

  test.each([
    ["soon", one, "A duration is written like 45m, 1h 30m, 1:30 or 1.5."],
    ["0", one, "Time must be at least one minute."],
    ["", one, "Delete removes the entry; Escape takes this back."],
    ["1:00", { ...one, count: 2, entry: null }, "2 entries make this up. Enter opens them."],
    ["1:00", { ...one, entry: null }, "This was asked for as time off; its request changes it."],
    ["1:00", { ...empty, href: null }, "This day takes no time."],
  ])("%s is refused with a sentence", (text, cell, message) => {
    expect(read(text, ticket, cell)).toEqual({ kind: "wrong", message });
  });

  test("new time on a ticket asks for its summary where one is required, or where nothing is known of it", () => {
    expect(read("1:00", ticket, empty)).toEqual({ kind: "ask", worked: "1:00" });
    expect(read("1:00", { ...ticket, like: null }, empty, false)).toEqual({ kind: "ask", worked: "1:00" });
  });

  test("where none is required it is written down like the latest of its line", () => {
    expect(read("1:00", ticket, empty, false)).toEqual({
      kind: "write",
      isInternal: false,
      fields: {
        ...{ ticketId: "t", workedOn: day, start: "", end: "", worked: "1:00" },
        ...{ workTypeId: "w", billingRoleId: "r", isBillable: "true", summary: "" },
      },
    });
  });

  test("internal time is written down at once", () => {
    expect(read("1:00", code, empty)).toEqual({
      kind: "write",
      isInternal: true,
      fields: { codeId: "c", workedOn: day, start: "", end: "", worked: "1:00" },
    });
  });
});

describe("the keyboard in the grid", () => {
  const size = { rows: 3, columns: 7 };
  test.each([
    ["ArrowDown", { row: 0, column: 2 }, { row: 1, column: 2 }],
    ["ArrowDown", { row: 2, column: 2 }, { row: 2, column: 2 }],
    ["ArrowLeft", { row: 1, column: 0 }, { row: 1, column: 0 }],
    ["End", { row: 1, column: 0 }, { row: 1, column: 6 }],
    ["a", { row: 1, column: 0 }, undefined],
  ])("%s goes where it should", (key, from, to) => {
    expect(cellAfter(key, from, size)).toEqual(to);
  });

  test("Tab goes on to the next line, and out of the grid at its ends", () => {
    expect(cellByTab({ row: 0, column: 6 }, size, false)).toEqual({ row: 1, column: 0 });
    expect(cellByTab({ row: 1, column: 0 }, size, true)).toEqual({ row: 0, column: 6 });
    expect(cellByTab({ row: 2, column: 6 }, size, false)).toBeUndefined();
    expect(cellByTab({ row: 0, column: 0 }, size, true)).toBeUndefined();
  });

  test("digits begin a duration, letters are other keys", () => {
    expect(["1", ".", "a", "Enter"].map(beginsDuration)).toEqual([true, true, false, false]);
  });
});
