import { describe, expect, test } from "vitest";
import { isRefused, objectionsToMapping, rowReader } from "#features/imports/model/imported-row.ts";
import { type Mapping, readMapping } from "#features/imports/model/mapping.ts";

const lists = {
  status: ["New", "In progress", "Complete"],
  priority: ["Critical", "Medium"],
  source: ["Phone"],
  type: ["Incident"],
};
function mappingOf(more: object = {}): Mapping {
  const columns = {
    number: "no",
    title: "subject",
    customer: "company",
    status: "state",
    openedAt: "opened",
    queue: "team",
  };
  const read = readMapping(
    JSON.stringify({
      name: "Desk",
      source: "desk",
      missing: ["?"],
      dates: { format: "DD-MM-YYYY HH:mm" },
      columns,
      values: { status: { Working: "In progress" }, queue: { Net: "Network" } },
      ...more,
    }),
  );
  if (!read.ok) throw new Error(read.problems.join());
  return read.mapping;
}
const cells = {
  no: "7",
  subject: "Slow",
  company: "Northwind",
  state: "working ",
  opened: "29-02-2016 01:16",
  team: "Net",
};
const read = (changed: object, more: object = {}) =>
  rowReader(mappingOf(more), lists, "America/New_York")({ line: 12, cells: { ...cells, ...changed } });

describe("a row of a file", () => {
  test("says what its columns mean here", () => {
    expect(read({})).toEqual({
      line: 12,
      number: "7",
      order: undefined,
      texts: { title: "Slow", customer: "Northwind", status: "In progress", queue: "Network" },
      instants: { openedAt: new Date("2016-02-29T06:16:00Z") },
    });
  });

  test("leaves out what the file calls missing", () => {
    const row = read({ state: "?", team: "", opened: " ? " });
    expect(row).toMatchObject({ texts: { title: "Slow", customer: "Northwind" }, instants: {} });
  });

  test("takes a name of the list as it stands, in any case", () => {
    expect(read({ state: "COMPLETE" })).toMatchObject({ texts: { status: "Complete" } });
  });

  test.each([
    [{ no: "?" }, "the row has no number"],
    [{ state: "Parked" }, "“Parked” is no status of this desk; map it under values.status"],
    [
      { opened: "2016-02-29" },
      "“2016-02-29” (openedAt) is not a time between 1990 and 2100 written as DD-MM-YYYY HH:mm",
    ],
    [
      { opened: "29-02-1888 01:16" },
      "“29-02-1888 01:16” (openedAt) is not a time between 1990 and 2100 written as DD-MM-YYYY HH:mm",
    ],
    [
      { opened: "29-02-1988 01:16" },
      "“29-02-1988 01:16” (openedAt) is not a time between 1990 and 2100 written as DD-MM-YYYY HH:mm",
    ],
  ])("%j is refused with its line and reason", (changed, reason) => {
    const row = read(changed);
    expect(isRefused(row) && row).toEqual({ line: 12, reason });
  });

  test("a star stands for every other value", () => {
    expect(read({ state: "Parked" }, { values: { status: { "*": "New" } } })).toMatchObject({
      texts: { status: "New" },
    });
  });

  test("a title is one line; what PostgreSQL cannot hold is left out", () => {
    expect(read({ subject: "Slow\r\n again\u0000" })).toMatchObject({ texts: { title: "Slow again" } });
  });
});

describe("a mapping and the lists of the desk", () => {
  test("agree", () => expect(objectionsToMapping(mappingOf(), lists)).toEqual([]));
  test("or not, with a sentence that says what there is", () => {
    const mapping = mappingOf({ values: { status: { a: "Parked" } }, defaults: { priority: "Urgent" } });
    expect(objectionsToMapping(mapping, lists)).toEqual([
      "The mapping means the status “Parked”, which this desk does not have; it has: New, In progress, Complete.",
      "The mapping means the priority “Urgent”, which this desk does not have; it has: Critical, Medium.",
    ]);
  });
});
