import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { moveChecklist } from "#features/checklists/commands/move-checklist.ts";
import { mergeTicket } from "#features/merges/commands/merge-ticket.ts";
import { raiseProblem } from "#features/tickets/commands/raise-problem.ts";
import { directDatabase } from "#server/env.ts";
import { channel, readHappening } from "#server/happenings.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { todo } from "../../../support/checklists.ts";
import { reported } from "../../../support/tickets.ts";

let cast: Cast;
let client: Client;
const heard: string[] = [];
beforeAll(async () => {
  cast = await makeCast();
  client = new Client({ connectionString: directDatabase() });
  client.on("notification", ({ payload }) => heard.push(readHappening(payload)?.ticketId ?? ""));
  await client.connect();
  await client.query(`LISTEN ${channel}`);
});
afterAll(() => client.end());
beforeEach(() => {
  heard.length = 0;
});

const isTold = async (...tickets: readonly { readonly id: string }[]) =>
  vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining(tickets.map(({ id }) => id))));

test("whoever has either ticket of a merge open sees it", async () => {
  const [from, into] = [await reported(cast), await reported(cast)];
  heard.length = 0;
  valueFrom(await mergeTicket.execute(cast.tess, { ticketId: from.id, intoId: into.id }));
  await isTold(from, into);
});

test("whoever has an incident open sees that it got a problem", async () => {
  const incident = await reported(cast, { type: "incident" });
  heard.length = 0;
  const { id } = valueFrom(await raiseProblem.execute(cast.max, { ticketId: incident.id, title: "The switch" }));
  await isTold(incident, { id });
});

test("whoever has a ticket open sees its checklist in the new order", async () => {
  const ticket = await reported(cast);
  const [first] = await todo(cast.max, ticket.id, "one", "two");
  await isTold(ticket);
  heard.length = 0;
  valueFrom(await moveChecklist.execute(cast.tess, { move: `${first?.id}:` }));
  await isTold(ticket);
});
