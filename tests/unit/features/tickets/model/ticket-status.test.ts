import { describe, expect, test } from "vitest";
import {
  isFirstResponse,
  mayChangeStage,
  type TicketEvent,
  type TicketStage,
  ticketMachine,
  ticketStages,
} from "#features/tickets/model/ticket-status.ts";
import { eventsFrom, step } from "#kernel/machine.ts";

// biome-ignore format: a grid reads by column
const grid: Record<TicketStage, Record<TicketEvent, TicketStage | undefined>> = {
  fresh:            { putBack: "fresh",   work: "active",  waitForCustomer: "waiting_customer", wait: "waiting", complete: "complete", reopen: undefined },
  active:           { putBack: "fresh",   work: "active",  waitForCustomer: "waiting_customer", wait: "waiting", complete: "complete", reopen: undefined },
  waiting_customer: { putBack: "fresh",   work: "active",  waitForCustomer: "waiting_customer", wait: "waiting", complete: "complete", reopen: undefined },
  waiting:          { putBack: "fresh",   work: "active",  waitForCustomer: "waiting_customer", wait: "waiting", complete: "complete", reopen: undefined },
  complete:         { putBack: undefined, work: undefined, waitForCustomer: undefined,          wait: undefined, complete: undefined,  reopen: "active" },
};

describe("the life of a ticket", () => {
  test.each(ticketStages)("every event in the stage %s", (stage) => {
    for (const [event, to] of Object.entries(grid[stage])) {
      expect([event, step(ticketMachine, stage, event as TicketEvent)]).toEqual([event, to]);
    }
  });

  test("a completed ticket can only be reopened", () => {
    expect(eventsFrom(ticketMachine, "complete")).toEqual(["reopen"]);
  });

  test("a plain change of status neither completes nor reopens", () => {
    for (const stage of ticketStages) {
      expect(mayChangeStage(stage, "complete")).toBe(false);
      expect(mayChangeStage("complete", stage)).toBe(false);
    }
    expect(mayChangeStage("fresh", "active")).toBe(true);
    expect(mayChangeStage("active", "active")).toBe(true);
  });

  test("leaving the fresh statuses is the first answer", () => {
    expect(isFirstResponse("fresh", "active")).toBe(true);
    expect(isFirstResponse("fresh", "waiting_customer")).toBe(true);
    expect(isFirstResponse("fresh", "fresh")).toBe(false);
    expect(isFirstResponse("active", "waiting")).toBe(false);
  });
});
