import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { columnsRead, objectionToHeader, readMapping } from "#features/imports/model/mapping.ts";

const servicenow = readFileSync("src/features/imports/mappings/servicenow.json", "utf8");
const least = { name: "Desk", source: "desk", columns: { number: "no", title: "subject", customer: "company" } };
const problemsOf = (raw: unknown) => {
  const read = readMapping(typeof raw === "string" ? raw : JSON.stringify(raw));
  return read.ok ? [] : read.problems;
};

describe("a mapping", () => {
  test("the shipped one is sound", () => {
    expect(problemsOf(servicenow)).toEqual([]);
  });

  test("says little when little is to be said", () => {
    const read = readMapping(JSON.stringify(least));
    expect(read.ok && read.mapping).toMatchObject({
      missing: [],
      dates: { format: ["iso"] },
      values: {},
      defaults: {},
    });
  });

  test.each([
    ["{", /is not valid JSON/],
    [{ ...least, source: "Service Now" }, /source: must be a short key/],
    [{ ...least, columns: { number: "no" } }, /must say where "number" and "title" come from/],
    [
      { ...least, columns: { ...least.columns, titel: "x" } },
      /columns: does not know “titel”. Known are: number, title/,
    ],
    [{ ...least, colums: {} }, /does not know “colums”/],
    [{ ...least, dates: { format: "HH:mm" } }, /must name year, month and day/],
    [{ ...least, dates: { zone: "Middle/Earth" } }, /must be a time zone/],
    [{ ...least, delimiter: "x" }, /delimiter: must be/],
    [{ ...least, columns: { number: "no", title: "subject" } }, /whose tickets/],
    [{ ...least, name: 5 }, /name: must be a text/],
    [[], /must be a object|must be/],
  ])("%j is refused with a sentence", (raw, sentence) => {
    expect(problemsOf(raw).join("\n")).toMatch(sentence);
  });

  test("names every column it reads once, and misses those the file lacks", () => {
    const read = readMapping(
      JSON.stringify({
        ...least,
        history: { orderBy: "seq" },
        columns: { ...least.columns, title: "{subject}[ {company}]" },
      }),
    );
    if (!read.ok) throw new Error(read.problems.join());
    expect(columnsRead(read.mapping)).toEqual(["no", "subject", "company", "seq"]);
    expect(objectionToHeader(read.mapping, ["no", "subject", "company", "seq", "more"])).toBeUndefined();
    expect(objectionToHeader(read.mapping, ["no", "subject"])).toMatch(
      /no column “company”, “seq”.*it has: no, subject\./,
    );
  });
});
