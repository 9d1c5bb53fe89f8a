import fc from "fast-check";
import { expect, test } from "vitest";
import { type CostLine, costsOf, endOfCost, payerOf, payers } from "#features/billing/model/ticket-costs.ts";

import { type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { minutes, money } from "#kernel/quantity.ts";

const day = (text: string): LocalDate => parseLocalDate(text) ?? expect.unreachable();

const aLine = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom("time" as const, "material" as const, "expense" as const),
    payer: fc.constantFrom(...payers),
    amount: fc.option(fc.integer({ min: 0, max: 10_000_000 }).map(money)),
    worked: fc.integer({ min: 0, max: 1440 }).map(minutes),
    counted: fc.integer({ min: 0, max: 1440 }).map(minutes),
    day: fc.constantFrom("2026-11-20", "2026-11-21", "2026-11-22").map(day),
    at: fc.integer({ min: 0, max: 1000 }).map((at) => new Date(at)),
  })
  .map((line): CostLine => ({ ...line, what: "", personName: "", why: "" }));

test("every line of a ticket is in exactly one sum: to bill, covered or not billed", () => {
  fc.assert(
    fc.property(fc.array(aLine), (lines) => {
      const { lines: sorted, sums } = costsOf(lines);
      const whole = lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      const unpriced = lines.reduce((sum, { amount, counted }) => sum + (amount === null ? counted : 0), 0);
      expect(payers.reduce((sum, payer) => sum + sums.of[payer].amount, 0)).toBe(whole);
      expect(payers.reduce((sum, payer) => sum + sums.of[payer].unpriced, 0)).toBe(unpriced);
      expect(sums.worked).toBe(lines.reduce((sum, { worked }) => sum + worked, 0));
      expect([...sorted].map(({ id }) => id).sort()).toEqual(lines.map(({ id }) => id).sort());
      expect(sorted.every(({ day }, at) => at === 0 || (sorted[at - 1]?.day ?? "") <= day)).toBe(true);
    }),
  );
});

test.each([
  [null, true, false, "customer"],
  [null, false, true, "contract"],
  [null, false, false, "nobody"],
  ["billed", false, false, "customer"],
  ["covered", true, false, "contract"],
  ["written_off", true, false, "nobody"],
] as const)("ended %s, billable %s, covered %s: %s pays", (outcome, isBillable, isCovered, payer) => {
  expect(payerOf(outcome, { isBillable, isCovered })).toBe(payer);
});

test("how a thing ended says who said so and why", () => {
  const by = "Olivia Owens";
  expect(endOfCost({ outcome: "billed", reference: "2026-0117", reason: "", by })).toBe("Billed with 2026-0117");
  expect(endOfCost({ outcome: "written_off", reference: "", reason: "Goodwill", by })).toBe(
    "Written off by Olivia Owens: Goodwill",
  );
  expect(endOfCost({ outcome: "covered", reference: "", reason: "", by })).toBe(
    "Covered by the contract, said Olivia Owens",
  );
});
