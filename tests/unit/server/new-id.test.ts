import { expect, test } from "vitest";
import { isId } from "#kernel/id.ts";
import { newId } from "#server/new-id.ts";

test("a new id sorts behind all before it, also within a millisecond, and none is made twice", () => {
  const ids = Array.from({ length: 20_000 }, newId);
  for (const id of ids) expect(isId(id) && /^[0-9a-f-]{14}7[0-9a-f]{3}-[89ab]/.test(id)).toBe(true);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(Math.abs(Number.parseInt((ids[0] ?? "").replace("-", "").slice(0, 12), 16) - Date.now())).toBeLessThan(60_000);
});
