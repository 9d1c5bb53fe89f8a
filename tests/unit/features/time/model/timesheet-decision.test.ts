import { describe, expect, test } from "vitest";
import {
  decidersAt,
  levelAfter,
  objectionToRecall,
  objectionToSelfApproval,
  objectionToStale,
  objectionToSubmit,
  rejectTimesheetInput,
} from "#features/time/model/timesheet-decision.ts";
import { parseLocalDate } from "#kernel/calendar.ts";

const max = { id: "max", name: "Max Manager", level: 1 };
const theo = { id: "theo", name: "Theo Novak", level: 1 };
const olivia = { id: "olivia", name: "Olivia Owens", level: 3 };
const tess = { id: "tess", name: "Tess Turner", level: 1 };

describe("levels of approvers", () => {
  test("the next level is the next that has approvers", () => {
    expect(levelAfter(0, [olivia, max, theo])).toBe(1);
    expect(levelAfter(1, [olivia, max, theo])).toBe(3);
    expect(levelAfter(3, [olivia, max, theo])).toBeUndefined();
    expect(levelAfter(0, [])).toBeUndefined();
  });

  test("who decides is said by name", () => {
    expect(decidersAt(1, [max, theo, olivia])).toBe("Max Manager or Theo Novak");
    expect(decidersAt(undefined, [max])).toBe("");
  });
});

describe("objections", () => {
  test("an empty sheet is not submitted, nor one that nobody would decide about", () => {
    expect(objectionToSubmit({ entries: 1, approvers: [max] })).toBeUndefined();
    expect(objectionToSubmit({ entries: 0, approvers: [max] })?.message).toMatch(/^This timesheet is empty/);
    expect(objectionToSubmit({ entries: 1, approvers: [] })?.message).toMatch(/^Nobody approves your timesheets yet/);
  });

  test("a recall is possible until somebody approved", () => {
    const on = parseLocalDate("2026-11-17") ?? expect.unreachable();
    expect(objectionToRecall(null, "en-US")).toBeUndefined();
    expect(objectionToRecall({ by: "Max Manager", on }, "en-US")?.message).toBe(
      "Max Manager approved this on Nov 17. Ask for it to be rejected to make changes.",
    );
  });

  test("one's own time is approved by oneself only when nobody else could", () => {
    expect(objectionToSelfApproval("max", "tess", [max, theo])).toBeUndefined();
    expect(objectionToSelfApproval("tess", "tess", [tess])).toBeUndefined();
    expect(objectionToSelfApproval("tess", "tess", [tess, max])?.message).toBe(
      "This is your own timesheet. Max Manager can approve it.",
    );
  });

  test("a decision is about what was on the screen", () => {
    expect(objectionToStale({ version: 4 }, 4, "Tess Turner")).toBeUndefined();
    expect(objectionToStale({ version: 5 }, 4, "Tess Turner")).toMatchObject({ kind: "conflict" });
  });

  test("a rejection needs a reason", () => {
    const input = { timesheetId: "01890a5d-ac96-774b-bcce-b302099a8057", version: "1" };
    expect(rejectTimesheetInput.safeParse({ ...input, reason: " \n " }).error?.issues[0]?.message).toBe(
      "Say what should be corrected: the reason goes to the person.",
    );
    expect(rejectTimesheetInput.safeParse({ ...input, reason: "Tuesday is missing." }).success).toBe(true);
  });
});
