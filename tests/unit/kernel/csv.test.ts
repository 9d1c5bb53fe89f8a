import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvCell, csvRow } from "#kernel/csv.ts";

describe("a cell of a CSV file", () => {
  test.each([
    ["plain", "plain"],
    ["two, words", '"two, words"'],
    ['a "quote"', '"a ""quote"""'],
    ["=1+1", "'=1+1"],
    ["+49 30 1234", "'+49 30 1234"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1+1", "'  =1+1"],
    ["\t=1", "'\t=1"],
    ["=cmd|' /C calc'!A0, 1", "\"'=cmd|' /C calc'!A0, 1\""],
  ])("%j is written %j", (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  test("whatever is typed is read back, and nothing begins what a spreadsheet runs", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 6 }), (cells) => {
        const [read] = parse(csvRow(cells)) as string[][];
        expect(read?.map((cell) => cell.replace(/^'/, ""))).toEqual(cells.map((cell) => cell.replace(/^'/, "")));
        for (const cell of read ?? []) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
