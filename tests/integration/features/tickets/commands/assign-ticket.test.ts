import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assignTicket } from "#features/tickets/commands/assign-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { asAssignee, refusalFrom, reported, technicianRole, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast);
});

const accept = () => ({ ticketId: ticket.id, accept: "true" });

describe("it works", () => {
  test("accepting takes an unassigned ticket in a role one holds", async () => {
    valueFrom(await assignTicket.execute(cast.tess, accept()));
    const role = await technicianRole();
    expect(await ticketNow(ticket.id)).toMatchObject({ technicianId: cast.tess.id, billingRoleId: role.id });
  });

  test("giving it to somebody else tells them, giving it to nobody empties both", async () => {
    valueFrom(await assignTicket.execute(cast.max, { ticketId: ticket.id, assignee: await asAssignee(cast.theo) }));
    const [told] = await db.notification.findMany({ where: { personId: cast.theo.id }, orderBy: { id: "desc" } });
    expect(told?.sentence).toBe(`Max Manager gave you ${ticket.number}: ${ticket.title}`);
    valueFrom(await assignTicket.execute(cast.max, { ticketId: ticket.id, assignee: "" }));
    expect(await ticketNow(ticket.id)).toMatchObject({ technicianId: null, billingRoleId: null });
  });
});

test("of two who accept at once one gets it, the other hears who", async () => {
  const outcomes = await Promise.all([
    assignTicket.execute(cast.tess, accept()),
    assignTicket.execute(cast.theo, accept()),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = outcomes.find(({ ok }) => !ok);
  expect(lost && refusalFrom(lost)).toMatchObject({
    kind: "conflict",
    message: expect.stringContaining("has this ticket already"),
  });
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "ticket.assign": "none" })]) {
    expect(refusalFrom(await assignTicket.execute(theo, accept())).kind).toBe("missing");
  }
});

describe("the wrong moment", () => {
  test("a role that the technician does not hold", async () => {
    const engineer = await db.billingRole.findUniqueOrThrow({ where: { name: "Senior engineer" } });
    const outcome = await assignTicket.execute(cast.max, {
      ticketId: ticket.id,
      assignee: `${cast.tess.id}:${engineer.id}`,
    });
    expect(refusalFrom(outcome).fields?.assignee).toBe("Tess Turner does not hold this billing role.");
  });

  test("somebody changed the technician since the form was shown", async () => {
    valueFrom(await assignTicket.execute(cast.tess, accept()));
    const late = { ticketId: ticket.id, assignee: await asAssignee(cast.theo), wasTechnicianId: "" };
    expect(refusalFrom(await assignTicket.execute(cast.max, late)).message).toContain(
      "Tess Turner has this ticket already.",
    );
  });

  test("who has it already", async () => {
    valueFrom(await assignTicket.execute(cast.tess, accept()));
    const again = { ticketId: ticket.id, assignee: await asAssignee(cast.tess) };
    expect(refusalFrom(await assignTicket.execute(cast.max, again)).kind).toBe("rule");
  });

  test("who holds no billing role cannot accept", async () => {
    await db.personBillingRole.deleteMany({ where: { personId: cast.ada.id } });
    expect(refusalFrom(await assignTicket.execute(cast.ada, accept())).message).toContain("You hold no billing role");
  });

  test("who helps on the ticket cannot also be its technician", async () => {
    const role = await technicianRole();
    await db.ticketTechnician.create({ data: { ticketId: ticket.id, personId: cast.theo.id, billingRoleId: role.id } });
    const outcome = await assignTicket.execute(cast.max, {
      ticketId: ticket.id,
      assignee: await asAssignee(cast.theo),
    });
    expect(refusalFrom(outcome).fields?.assignee).toContain("helps on this ticket already");
  });
});

test("the record it leaves", async () => {
  await assignTicket.execute(cast.tess, accept());
  expect(await lastEventAbout(ticket.id)).toMatchObject({
    name: "ticket.assign",
    change: { technician: { from: null, to: "Tess Turner" }, role: { from: null, to: "Technician" } },
  });
});

describe("a category that requires a technician", () => {
  test("does not let a ticket be left to nobody, and lets another one have it", async () => {
    const ticket = await reported(cast);
    const category = await db.ticketCategory.create({
      data: { name: "Always somebody's", fields: { assignee: { state: "required" } } },
    });
    await db.ticket.update({ where: { id: ticket.id }, data: { categoryId: category.id } });
    const give = async (technicianId: string, billingRoleId: string) =>
      await assignTicket.execute(cast.max, { ticketId: ticket.id, technicianId, billingRoleId });
    const roleOf = async (personId: string) =>
      (await db.personBillingRole.findFirstOrThrow({ where: { personId } })).billingRoleId;
    valueFrom(await give(cast.tess.id, await roleOf(cast.tess.id)));
    expect(refusalFrom(await give("", "")).fields?.assignee).toBeDefined();
    expect((await ticketNow(ticket.id)).technicianId).toBe(cast.tess.id);
    valueFrom(await give(cast.theo.id, await roleOf(cast.theo.id)));
  });
});
