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

test("for the customer a note keeps its title, its type and its marks of text, not whom it was mailed to", () => {
  const note = {
    id: "1",
    kind: "note",
    at: new Date("2026-11-22T14:00:00Z"),
    actorName: "Tess Turner",
    sentence: "wrote to the customer",
    title: "What we found",
    body: "The **fuser** is worn.",
    isRich: true,
    audience: "customer",
    marks: [
      { text: "Task summary", tone: "neutral", isType: true },
      { text: "Mailed to Carla Ruiz", tone: "teal" },
    ],
    href: "/tickets/T20261122.0001/notes/1",
  } as const;
  const [forCustomer] = onPaper([note], false);
  expect(forCustomer).toMatchObject({ title: "What we found", body: "The **fuser** is worn.", isRich: true });
  expect(forCustomer?.marks).toEqual([{ text: "Task summary", tone: "neutral", isType: true }]);
  expect(forCustomer?.href).toBeUndefined();
  expect(onPaper([note], true)).toEqual([note]);
});
