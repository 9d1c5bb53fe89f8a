import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  columnKeys,
  columnsOf,
  moved,
  parseColumns,
  plainColumns,
  toggled,
  withColumns,
} from "#features/tickets/model/list-look.ts";

const someColumns = fc.shuffledSubarray([...columnKeys]).map((keys) => parseColumns(keys.join()) ?? plainColumns);

describe("the columns of a list", () => {
  test("junk, doubles and the plain ones are not kept; the title always shows", () => {
    expect(parseColumns("number,nonsense,number,title,__proto__")).toEqual(["number", "title"]);
    expect(parseColumns("due")).toEqual(["title", "due"]);
    expect(parseColumns(plainColumns.join())).toBeUndefined();
    expect(parseColumns(undefined)).toBeUndefined();
  });

  test("moving keeps every column, and stops at the ends", () => {
    fc.assert(
      fc.property(
        someColumns,
        fc.constantFrom(...columnKeys),
        fc.integer({ min: -30, max: 30 }),
        (columns, key, by) => {
          const next = moved(columns, key, by);
          expect([...next].sort()).toEqual([...columns].sort());
          const from = columns.indexOf(key);
          if (from >= 0) expect(next.indexOf(key)).toBe(Math.min(Math.max(from + by, 0), columns.length - 1));
        },
      ),
    );
  });

  test("a column that is shown and hidden again leaves the others as they were", () => {
    fc.assert(
      fc.property(someColumns, fc.constantFrom(...columnKeys), (columns, key) => {
        const next = toggled(columns, key);
        expect(next).toContain("title");
        if (!columns.includes(key)) expect(toggled(next, key)).toEqual(columns);
        expect(columnsOf(withColumns(undefined, next))).toEqual(next);
      }),
    );
  });
});
