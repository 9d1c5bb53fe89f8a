import { type Machine, machine, step } from "#kernel/machine.ts";

/** What a status stands for. The administrator names the statuses; the machine moves between stages. */
export type TicketStage = "fresh" | "active" | "waiting_customer" | "waiting" | "complete";

/** What can happen to a ticket's stage. */
export type TicketEvent = "putBack" | "work" | "waitForCustomer" | "wait" | "complete" | "reopen";

const open: readonly TicketStage[] = ["fresh", "active", "waiting_customer", "waiting"];

/** Every stage, in the order a ticket usually passes them. */
export const ticketStages: readonly TicketStage[] = [...open, "complete"];

/** The life of a ticket. Statuses of one stage (In progress, Dispatched) are left for each other by the stage's own event. */
// biome-ignore format: a table reads by column
export const ticketMachine: Machine<TicketStage, TicketEvent> = machine<TicketStage, TicketEvent>({
  putBack:         { from: open,         to: "fresh" },
  work:            { from: open,         to: "active" },
  waitForCustomer: { from: open,         to: "waiting_customer" },
  wait:            { from: open,         to: "waiting" },
  complete:        { from: open,         to: "complete" },
  reopen:          { from: ["complete"], to: "active" },
});

const towards: Record<TicketStage, TicketEvent> = {
  fresh: "putBack",
  active: "work",
  waiting_customer: "waitForCustomer",
  waiting: "wait",
  complete: "complete",
};

/** Whether a plain change of status may lead from one stage to another; completing and reopening are acts of their own. */
export function mayChangeStage(from: TicketStage, to: TicketStage): boolean {
  return to !== "complete" && step(ticketMachine, from, towards[to]) === to;
}

/** Whether leaving one stage for another is the first answer the customer gets. */
export function isFirstResponse(from: TicketStage, to: TicketStage): boolean {
  return from === "fresh" && to !== "fresh";
}
