import { beforeAll, expect, test } from "vitest";
import { assignTicket } from "#features/tickets/commands/assign-ticket.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { mayBeAccepted } from "#features/tickets/model/assignment.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { asAssignee, refusalFrom, reported, technicianRole, ticketNow } from "../../../support/tickets.ts";
import { momentOf } from "../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("Two tickets created the same day get .0001 and .0002; next day restarts at .0001.", async () => {
  const made = async (day: string, time: string) => {
    const input = { customerId: cast.northwind.customerId, title: "Printer offline" };
    return valueFrom(await createTicket.execute(cast.max, input, { now: momentOf(day, time) })).number;
  };
  expect(await made("2026-11-16", "09:00")).toBe("T20261116.0001");
  expect(await made("2026-11-16", "23:59")).toBe("T20261116.0002");
  expect(await made("2026-11-17", "00:00")).toBe("T20261117.0001");
});

test("Accept is hidden on an assigned ticket; on an unassigned one sets me + a role I hold.", async () => {
  const nobodys = await reported(cast);
  const theirs = await reported(cast, { assignee: await asAssignee(cast.theo) });
  const seen = async (number: string) => {
    const ticket = await ticketByNumber(cast.tess, number);
    if (!ticket) throw new Error("she sees every ticket");
    return mayBeAccepted(ticket, true, true);
  };
  expect(await seen(nobodys.number)).toBe(true);
  expect(await seen(theirs.number)).toBe(false);
  expect(refusalFrom(await assignTicket.execute(cast.tess, { ticketId: theirs.id, accept: "true" })).kind).toBe(
    "conflict",
  );

  valueFrom(await assignTicket.execute(cast.tess, { ticketId: nobodys.id, accept: "true" }));
  expect(await ticketNow(nobodys.id)).toMatchObject({
    technicianId: cast.tess.id,
    billingRoleId: (await technicianRole()).id,
  });
  expect(await seen(nobodys.number)).toBe(false);
});
