import { expect, test } from "vitest";
import { missing, objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";

const refusalOf = (work: () => void) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
};

test("a refusal carries its sentence and the fields it belongs to", () => {
  expect(refusalOf(() => refuse("rule", "No."))).toEqual({ kind: "rule", message: "No." });
  expect(refusalOf(() => refuse("invalid", "No.", { day: "Not that day." }))).toEqual({
    kind: "invalid",
    message: "No.",
    fields: { day: "Not that day." },
  });
});

test("an objection stops the work, none lets it go on", () => {
  expect(refusalOf(() => stopIf(undefined))).toBeUndefined();
  expect(refusalOf(() => stopIf(missing))).toBe(missing);
  expect(refusalOf(() => stopIf(objectionAt("amount", "Too much.")))).toEqual({
    kind: "rule",
    message: "Too much.",
    fields: { amount: "Too much." },
  });
});

test("a refusal reads as its sentence in a log", () => {
  expect(String(new Refused(missing))).toBe(`Refused: ${missing.message}`);
});
