import { describe, expect, test } from "vitest";
import {
  acceptsTime,
  statusAfter,
  type TimesheetEvent,
  type TimesheetStatus,
  timesheetMachine,
} from "#features/time/model/timesheet-status.ts";
import { eventsFrom, step } from "#kernel/machine.ts";

// biome-ignore format: a table reads by column
const grid: Record<TimesheetStatus, Record<TimesheetEvent, TimesheetStatus | undefined>> = {
  open:      { submit: "submitted", recall: undefined, approve: undefined,  reject: undefined,  pay: undefined },
  submitted: { submit: undefined,   recall: "open",    approve: "approved", reject: "rejected", pay: undefined },
  approved:  { submit: undefined,   recall: undefined, approve: undefined,  reject: "rejected", pay: "paid" },
  rejected:  { submit: "submitted", recall: undefined, approve: undefined,  reject: undefined,  pay: undefined },
  paid:      { submit: undefined,   recall: undefined, approve: undefined,  reject: undefined,  pay: undefined },
};

const statuses = Object.keys(grid) as TimesheetStatus[];
const events = Object.keys(timesheetMachine) as TimesheetEvent[];
const cells = statuses.flatMap((status) => events.map((event) => ({ status, event, expected: grid[status][event] })));

describe("a timesheet", () => {
  test.each(cells)("that is $status, on $event, becomes $expected", ({ status, event, expected }) => {
    expect(step(timesheetMachine, status, event)).toBe(expected);
  });

  test("offers exactly the events that may happen", () => {
    for (const status of statuses) {
      expect(eventsFrom(timesheetMachine, status)).toEqual(events.filter((event) => grid[status][event]));
    }
  });

  test("takes time while it is open or rejected, and never otherwise", () => {
    expect(statuses.filter(acceptsTime)).toEqual(["open", "rejected"]);
  });

  test("says what it is when an event may not happen", () => {
    expect(() => statusAfter("approved", "submit")).toThrow(
      "This timesheet is approved now, so it cannot be submitted. Reload the page.",
    );
    expect(() => statusAfter("open", "approve")).toThrow("This timesheet is open now, so it cannot be approved.");
  });
});
