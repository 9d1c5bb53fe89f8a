import { beforeAll, expect, test } from "vitest";
import { assignTicket } from "#features/tickets/commands/assign-ticket.ts";
import { editTicket } from "#features/tickets/commands/edit-ticket.ts";
import { historyOfTicket } from "#features/tickets/queries/history-of-ticket.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { asAssignee, reported } from "../../../../support/tickets.ts";

let cast: Cast;
let ticketId: string;
const at = new Date("2026-11-22T15:00:00Z");
beforeAll(async () => {
  cast = await makeCast();
  const ticket = await reported(cast);
  ticketId = ticket.id;
  const edit = { ticketId, version: "1", title: "Printer jams", purchaseOrder: "PO 1" };
  valueFrom(await editTicket.execute(cast.tess, edit, { now: at }));
  valueFrom(await assignTicket.execute(cast.max, { ticketId, assignee: await asAssignee(cast.theo) }, { now: at }));
});

test("every change of a tracked field is one line: who, when, from what to what; the newest first", async () => {
  const { lines, older } = await historyOfTicket(cast.tess, ticketId, undefined, undefined);
  expect(older).toBeUndefined();
  const told = lines.map(({ field, from, to, actorName }) => [field, from, to, actorName]);
  expect(told.slice(0, 2).toSorted()).toEqual([
    ["role", null, "Technician", "Max Manager"],
    ["technician", null, "Theo Novak", "Max Manager"],
  ]);
  expect(told.slice(2, 4).toSorted()).toEqual([
    ["purchase order", null, "PO 1", "Tess Turner"],
    ["title", "Printer on 2nd floor offline", "Printer jams", "Tess Turner"],
  ]);
  expect(told.slice(4)).toEqual([["ticket", null, "created", "Max Manager"]]);
  expect(lines[0]?.at).toEqual(at);
});

test("one field alone", async () => {
  const { lines } = await historyOfTicket(cast.tess, ticketId, "title", undefined);
  expect(lines.map(({ field, to }) => [field, to])).toEqual([["title", "Printer jams"]]);
});

test("who does not see the ticket sees nothing of its history", async () => {
  const { lines } = await historyOfTicket(limited(cast.tariq, mineOnly), ticketId, undefined, undefined);
  expect(lines).toEqual([]);
});
