import fc from "fast-check";
import { expect, test } from "vitest";
import {
  contactsText,
  estimateOf,
  estimateText,
  helpersIn,
  helpersText,
  problemText,
  purchaseOrderText,
  tagsText,
} from "#features/tickets/model/field-texts.ts";

const outcomeOf = (
  schema: { safeParse: (raw: unknown) => { success: boolean; data?: unknown; error?: Error } },
  raw: unknown,
) => {
  const parsed = schema.safeParse(raw);
  return parsed.success ? parsed.data : JSON.parse(parsed.error?.message ?? "[]")[0].message;
};

// biome-ignore format: a table reads by column
test.each([
  ["",         ""],
  ["1h 30m",   "1 h 30 m"],
  ["1.5",      "1 h 30 m"],
  ["90",       "1 h 30 m"],
  ["0",        "An estimate is more than nothing and at most 999 hours."],
  ["soon",     "An estimate is a duration, like 1h 30m or 1:30."],
])("an estimate of “%s” is %s", (typed, kept) => {
  expect(outcomeOf(estimateText, typed)).toBe(kept);
});

// biome-ignore format: a table reads by column
test.each([
  ["VPN, new  Office,vpn",                        "new office, vpn"],
  [" , ;",                                        ""],
  ["x".repeat(41),                                "A tag has at most 40 characters."],
  [Array.from({ length: 21 }, (_, i) => i).join(), "A ticket has at most 20 tags."],
  ["a\u202eb",                                    "Tags contain invisible control characters. Type them again."],
])("tags typed as “%s”", (typed, kept) => {
  expect(outcomeOf(tagsText, typed)).toBe(kept);
});

test("a purchase order has 50 characters at most", () => {
  expect(outcomeOf(purchaseOrderText, "  PO 4711 ")).toBe("PO 4711");
  expect(outcomeOf(purchaseOrderText, "9".repeat(51))).toBe("A purchase order number has at most 50 characters.");
});

test("a problem is a ticket number, with or without its title", () => {
  expect(outcomeOf(problemText, "t20261122.0007 Server is slow")).toBe("T20261122.0007");
  expect(outcomeOf(problemText, "")).toBe("");
  expect(outcomeOf(problemText, "the server")).toBe("A problem is a ticket number, like T20261122.0007.");
});

const [one, two] = ["0195f3a0-0000-7000-8000-000000000001", "0195f3a0-0000-7000-8000-000000000002"];

test("several picked values are one text, in order, whatever a form sends", () => {
  expect(outcomeOf(contactsText, "")).toBe("");
  expect(outcomeOf(contactsText, ["", two, one])).toBe(`${one},${two}`);
  expect(outcomeOf(contactsText, ["", "Carla"])).toBe("Choose from the customer's contacts.");
  expect(outcomeOf(helpersText, `${one}:${two}`)).toBe(`${one}:${two}`);
  expect(outcomeOf(helpersText, one)).toBe("Choose from the technicians, each in a billing role.");
  expect(helpersIn(`${one}:${two}`)).toEqual([{ personId: one, billingRoleId: two }]);
});

test("reading what was kept keeps it: junk gives a sentence, never an exception", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (typed) => {
      for (const schema of [estimateText, tagsText, purchaseOrderText, contactsText, helpersText, problemText]) {
        const once = schema.safeParse(typed);
        if (once.success) expect(schema.parse(once.data)).toBe(once.data);
        else expect(once.error.issues[0]?.message).toMatch(/\.$/);
      }
    }),
  );
  expect(estimateOf("1 h 30 m")).toBe(90);
});
