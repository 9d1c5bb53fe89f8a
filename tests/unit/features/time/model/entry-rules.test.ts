import { describe, expect, test } from "vitest";
import {
  objectionToAmount,
  objectionToChoice,
  objectionToContract,
  objectionToOtherRole,
  objectionToOverlap,
  objectionToSummary,
} from "#features/time/model/entry-rules.ts";
import { parseLocalDate } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";

const day = (text: string) => {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
};

describe("an objection to what was chosen", () => {
  const fine = {
    workType: { name: "Remote support", isActive: true },
    billingRole: { name: "Engineer", isActive: true, isHeld: true },
  };

  test.each([
    [fine, undefined],
    [{ ...fine, workType: { name: "Fax", isActive: false } }, "Fax is switched off. Choose another work type."],
    [
      { ...fine, billingRole: { name: "Intern", isActive: false, isHeld: true } },
      "Intern is switched off. Choose another billing role.",
    ],
    [
      { ...fine, billingRole: { name: "Architect", isActive: true, isHeld: false } },
      "You do not hold the billing role Architect. Choose one of yours.",
    ],
  ])("%#: %s", (facts, sentence) => {
    expect(objectionToChoice(facts)?.message).toBe(sentence);
  });
});

describe("the billing role of a ticket", () => {
  const technician = { id: "technician", name: "Technician", isActive: true };
  const strict = { allowsOtherRole: false };

  test("Changing role differing from ticket role refused by default", () => {
    expect(objectionToOtherRole("consultant", technician, strict)?.fields).toEqual({
      billingRoleId: "On this ticket you work as Technician. Choose that billing role.",
    });
    expect(objectionToOtherRole("technician", technician, strict)).toBeUndefined();
  });

  test("binds nobody who is not on the ticket, nor where the desk lets roles differ or the role was switched off", () => {
    expect(objectionToOtherRole("consultant", null, strict)).toBeUndefined();
    expect(objectionToOtherRole("consultant", technician, { allowsOtherRole: true })).toBeUndefined();
    expect(objectionToOtherRole("consultant", { ...technician, isActive: false }, strict)).toBeUndefined();
  });
});

describe("a contract takes time", () => {
  const contract = {
    name: "Managed services",
    isActive: true,
    isOfCustomer: true,
    startsOn: day("2026-01-01"),
    endsOn: day("2026-11-19"),
  };

  test.each([
    [contract, "2026-11-19", undefined],
    [contract, "2026-11-20", "Managed services ended on Nov 19. Choose another contract, or none."],
    [contract, "2025-12-31", "Managed services begins on Jan 1. Choose another contract, or none."],
    [
      { ...contract, isActive: false },
      "2026-11-19",
      "Managed services is switched off. Choose another contract, or none.",
    ],
    [
      { ...contract, isOfCustomer: false },
      "2026-11-19",
      "Managed services is a contract of another customer. Choose another contract, or none.",
    ],
  ])("%#", (facts, on, sentence) => {
    expect(objectionToContract(facts, day(on), "en-US")?.message).toBe(sentence);
  });
});

describe("a summary", () => {
  test.each([
    ["", true, 0, "Write what was done: the customer reads this."],
    ["", false, 20, undefined],
    ["Fixed it.", true, 0, undefined],
    ["Fixed it.", true, 20, "Say a little more: a summary has at least 20 characters, this one has 9."],
    ["Replaced the toner cartridge.", true, 20, undefined],
  ])("%s, required %s, at least %i", (summary, requiresSummary, minimumSummary, sentence) => {
    expect(objectionToSummary(summary, { requiresSummary, minimumSummary })?.message).toBe(sentence);
  });
});

test("an overlap is marked or forbidden, as the desk says", () => {
  const other = {
    startedAt: new Date("2026-11-20T15:00:00Z"),
    endedAt: new Date("2026-11-20T15:30:00Z"),
    timeZone: "UTC",
    on: "T20261120.0007",
  };
  expect(objectionToOverlap(other, { timeOverlaps: "mark" })).toBeUndefined();
  expect(objectionToOverlap(undefined, { timeOverlaps: "forbid" })).toBeUndefined();
  expect(objectionToOverlap(other, { timeOverlaps: "forbid" })?.message).toBe(
    "You already wrote down 15:00–15:30 on T20261120.0007. Time may not overlap here.",
  );
});

test("an amount beyond all numbers is a slip in a rate", () => {
  expect(objectionToAmount(2_000_000_001, minutes(60))?.fields).toHaveProperty("billingRoleId");
  expect(objectionToAmount(2_000_000_000, minutes(60))).toBeUndefined();
});
