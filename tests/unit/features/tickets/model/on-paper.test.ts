import fc from "fast-check";
import { expect, test } from "vitest";
import { onPaper } from "#features/tickets/model/on-paper.ts";

const anyItem = fc.record(
  {
    id: fc.uuid(),
    kind: fc.constantFrom("note" as const, "time" as const, "material" as const),
    at: fc.date({ noInvalidDate: true }),
    actorName: fc.constant("Tess Turner"),
    sentence: fc.constant("wrote"),
    body: fc.constant("seen"),
    internalBody: fc.constant("secret"),
    audience: fc.constantFrom("internal" as const, "customer" as const),
  },
  { requiredKeys: ["id", "kind", "at", "actorName", "sentence"] },
);

test("without internal notes, nothing that only colleagues read is printed; always oldest first", () => {
  fc.assert(
    fc.property(fc.array(anyItem), fc.boolean(), (items, isInternal) => {
      const printed = onPaper(items, isInternal);
      if (isInternal) expect(printed).toHaveLength(items.length);
      else {
        expect(printed.some(({ audience, internalBody }) => audience === "internal" || internalBody)).toBe(false);
        expect(printed).toHaveLength(items.filter(({ audience }) => audience !== "internal").length);
      }
      const times = printed.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }),
  );
});
