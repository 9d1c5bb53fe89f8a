import "server-only";
import { z } from "zod";
import type { Tx } from "#server/db.ts";
import type { SlaStep } from "./model/sla-clock.ts";
import type { SlaFacts } from "./terms-records.ts";

/** A status that a ticket took, and the priority it had then. */
export interface PastStep extends SlaStep {
  readonly priorityId: string;
}

const moved = z.object({ from: z.string().nullable(), to: z.string() });
const begunAs = z.string();

/** What the record says about the statuses a ticket took, oldest first, beginning with the one it was made in. */
export async function pastSteps(tx: Tx, facts: SlaFacts): Promise<PastStep[]> {
  const [events, statuses, priorities] = [
    await tx.event.findMany({
      where: { ticketId: facts.ticketId, subjectType: "ticket" },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: { at: true, actorId: true, change: true },
    }),
    await tx.ticketStatus.findMany({ select: { name: true, slaEvent: true, stage: true } }),
    await tx.ticketPriority.findMany({ select: { id: true, name: true } }),
  ];
  const statusOf = new Map(statuses.map((row) => [row.name, row]));
  const priorityOf = new Map(priorities.map((row) => [row.name, row.id]));
  const told = events.map(({ at, actorId, change }) => {
    const fields: Readonly<Record<string, unknown>> =
      typeof change === "object" && change !== null ? { ...change } : {};
    const began = (field: string) => begunAs.safeParse(fields[field]).data;
    const move = (field: string) => moved.safeParse(fields[field]).data;
    return { at, actorId, began, status: move("status"), priority: move("priority") };
  });

  const beganAs = (field: "status" | "priority") =>
    told.find((event) => event[field])?.[field]?.from ?? told.map((event) => event.began(field)).find(Boolean);
  let status = beganAs("status") ?? facts.statusName;
  let priorityId = priorityOf.get(beganAs("priority") ?? "") ?? facts.kind.priorityId;
  const step = (at: Date, by: string | null, before: string | undefined): PastStep => {
    const event = statusOf.get(status)?.slaEvent ?? "none";
    const reopens = statusOf.get(before ?? "")?.stage === "complete" && statusOf.get(status)?.stage !== "complete";
    return { at, by, priorityId, event: reopens && event === "none" ? "reopened" : event };
  };

  const steps = [step(facts.createdAt, facts.createdById, undefined)];
  const waiting = [...told];
  while (waiting.length > 0) {
    const [event] = waiting.splice(following(waiting, status), 1);
    if (event?.priority) priorityId = priorityOf.get(event.priority.to) ?? priorityId;
    if (!event?.status) continue;
    const before = status;
    status = event.status.to;
    steps.push(step(event.at, event.actorId, before));
  }
  return steps;
}

// Of what happened in the same moment, that comes next which begins where the ticket stands.
function following(told: readonly { at: Date; status: { from: string | null } | undefined }[], status: string): number {
  const now = told[0]?.at.getTime();
  const next = told.findIndex((event) => event.at.getTime() === now && (event.status?.from ?? status) === status);
  return Math.max(next, 0);
}
