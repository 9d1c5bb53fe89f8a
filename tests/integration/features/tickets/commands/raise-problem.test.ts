import { beforeAll, beforeEach, expect, test } from "vitest";
import { completeTicket } from "#features/tickets/commands/complete-ticket.ts";
import { raiseProblem } from "#features/tickets/commands/raise-problem.ts";
import { historyOfTicket } from "#features/tickets/queries/history-of-ticket.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { asAssignee, refusalFrom, reported, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let incident: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  const more = { type: "incident", description: "Third time this week.", assignee: await asAssignee(cast.tess) };
  incident = await reported(cast, more);
});

const raise = (ticketId: string, actor = cast.max) =>
  raiseProblem.execute(actor, { ticketId, title: "The switch drops packets" });

test("a problem is made of what lies behind an incident, and the incident belongs to it", async () => {
  const { id, number } = valueFrom(await raise(incident.id));
  expect(await ticketNow(id)).toMatchObject({
    type: "problem",
    title: "The switch drops packets",
    description: "Third time this week.",
    customerId: incident.customerId,
    technicianId: cast.tess.id,
    status: { name: "New" },
  });
  expect(await ticketNow(incident.id)).toMatchObject({
    type: "incident",
    problemId: id,
    version: incident.version + 1,
    lastActivity: `Max Manager put it under the problem ${number}`,
  });
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "ticket.raiseProblem": "none" })]) {
    expect(refusalFrom(await raise(incident.id, theo)).kind).toBe("missing");
  }
  expect(refusalFrom(await raise(incident.id, limited(cast.theo, { "ticket.create": "none" }))).kind).toBe("forbidden");
});

test("not twice, also at once, and not of a problem", async () => {
  const outcomes = await Promise.all([raise(incident.id), raise(incident.id, cast.tess)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const problem = await reported(cast, { type: "problem" });
  expect(refusalFrom(await raise(problem.id)).message).toMatch(/neither a problem nor a change request/);
});

test("completing a problem says how many of its incidents are open; each is completed on its own", async () => {
  const { id } = valueFrom(await raise(incident.id));
  expect(valueFrom(await completeTicket.execute(cast.tess, { ticketId: id })).openIncidents).toBe(1);
  expect(await ticketNow(incident.id)).toMatchObject({ isOpen: true });
  valueFrom(await completeTicket.execute(cast.tess, { ticketId: incident.id }));
});

test("the record it leaves: on the problem, and in the history of the incident", async () => {
  const { id, number } = valueFrom(await raise(incident.id));
  expect(await lastEventAbout(id)).toMatchObject({
    name: "ticket.raiseProblem",
    change: { number, incident: incident.number },
  });
  const { lines } = await historyOfTicket(cast.max, incident.id, "problem", undefined);
  expect(lines).toMatchObject([{ actorName: "Max Manager", from: null, to: number }]);
});
