import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  neighboursIn,
  pageOfWaiting,
  parsePlace,
  placeAfterDecision,
  placeOf,
  type Waiting,
} from "#features/dashboards/model/waiting.ts";

const line = (at: number, id: string = randomUUID()): Waiting => ({
  id,
  kind: "timesheet",
  personName: "Tess Turner",
  words: "Timesheet Nov 15–21",
  total: "40:00",
  remarks: [],
  submittedAt: new Date(at),
  href: `/approvals?sheet=${id}`,
});
const inOrder = (lines: readonly Waiting[]) =>
  lines.toSorted((a, b) => Number(a.submittedAt) - Number(b.submittedAt) || (a.id < b.id ? -1 : 1));

describe("pages of what waits", () => {
  test("one after the other they show every line once, in order, whatever came at the same moment", () => {
    const moments = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 7 }), (times, most) => {
        const waiting = inOrder(times.map((at) => line(at)));
        const seen: string[] = [];
        let page = pageOfWaiting(waiting, undefined, most);
        for (seen.push(...page.lines.map(({ id }) => id)); page.next; seen.push(...page.lines.map(({ id }) => id))) {
          expect(page.lines.length).toBe(most);
          page = pageOfWaiting(waiting, parsePlace(placeOf(page.next)), most);
        }
        expect(seen).toEqual(waiting.map(({ id }) => id));
      }),
    );
  });

  test("a line leads back to the page it stands on, the last one of a page to the next page", () => {
    const waiting = inOrder([line(1), line(2), line(3)]);
    const [first, second, third] = waiting.map(({ id }) => id);
    const page = pageOfWaiting(waiting, undefined, 1);
    expect(page.lines.map(({ href }) => href)).toEqual([`/approvals?sheet=${first}`]);
    expect(page.next?.href).toBe(`/approvals?sheet=${second}&from=2~${second}`);
    const rest = pageOfWaiting(waiting, parsePlace(`2~${second}`), 2);
    expect(rest.lines.map(({ href }) => href)).toEqual([
      `/approvals?sheet=${second}&from=2~${second}`,
      `/approvals?sheet=${third}&from=2~${second}`,
    ]);
    expect(neighboursIn(rest.lines, third)).toEqual({ before: rest.lines[0]?.href, after: undefined });
  });

  test("after a decision one is on the same page, at the line that follows, or the one before where none does", () => {
    const lines = inOrder([line(1), line(2), line(3)]);
    const [first, second, third] = lines.map(({ id }) => id);
    const place = (id: string | undefined, isFirst: boolean) => placeAfterDecision({ lines, isFirst }, id ?? "");
    expect(place(second, true)).toBe(`/approvals?at=${third}`);
    expect(place(third, true)).toBe(`/approvals?at=${second}`);
    expect(place(first, false)).toBe(`/approvals?at=${second}&from=1~${first}`);
    expect(placeAfterDecision({ lines: lines.slice(0, 1), isFirst: true }, first ?? "")).toBe("/approvals");
    // What stood at the beginning is gone then: the page begins with what follows it.
    const left = pageOfWaiting(lines.slice(1), parsePlace(`1~${first}`), 2);
    expect(left.lines.map(({ id }) => id)).toEqual([second, third]);
  });

  test.each([
    undefined,
    "",
    "now",
    "12~x",
    `-1~${randomUUID()}`,
    `1~${randomUUID()}'`,
    `${"9".repeat(15)}~${randomUUID()}`,
  ])("an address that says %s is no place", (text) => {
    expect(parsePlace(text)).toBeUndefined();
  });
});
