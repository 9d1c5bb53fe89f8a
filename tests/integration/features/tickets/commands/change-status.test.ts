import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeStatus } from "#features/tickets/commands/change-status.ts";
import { completeTicket } from "#features/tickets/commands/complete-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom, reported, statusNamed, sunday, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast);
});

const to = async (name: string) => ({ ticketId: ticket.id, statusId: (await statusNamed(name)).id });
const later = new Date(sunday.getTime() + 600_000);

describe("it works", () => {
  test("leaving New stamps the first response, once", async () => {
    valueFrom(await changeStatus.execute(cast.tess, await to("In progress"), { now: later }));
    expect(await ticketNow(ticket.id)).toMatchObject({
      firstResponseAt: later,
      status: { name: "In progress" },
      version: 2,
    });
    valueFrom(await changeStatus.execute(cast.tess, await to("New")));
    valueFrom(await changeStatus.execute(cast.tess, await to("Waiting customer")));
    expect((await ticketNow(ticket.id)).firstResponseAt).toEqual(later);
  });

  test("statuses of one stage follow each other", async () => {
    valueFrom(await changeStatus.execute(cast.tess, await to("In progress")));
    valueFrom(await changeStatus.execute(cast.tess, await to("Dispatched")));
    expect((await ticketNow(ticket.id)).status.name).toBe("Dispatched");
  });
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "ticket.changeStatus": "none" })]) {
    expect(refusalFrom(await changeStatus.execute(theo, await to("In progress"))).kind).toBe("missing");
  }
});

describe("the wrong moment", () => {
  test("completing is an act of its own", async () => {
    expect(refusalFrom(await changeStatus.execute(cast.tess, await to("Complete"))).message).toContain("Use Complete");
    expect((await ticketNow(ticket.id)).isOpen).toBe(true);
  });

  test("a completed ticket is reopened first", async () => {
    valueFrom(await completeTicket.execute(cast.tess, { ticketId: ticket.id }));
    expect(refusalFrom(await changeStatus.execute(cast.tess, await to("In progress"))).message).toContain(
      "Reopen it first",
    );
  });

  test("the status was changed since it was shown", async () => {
    valueFrom(await changeStatus.execute(cast.max, await to("Waiting vendor")));
    const late = { ...(await to("In progress")), wasStatusId: ticket.statusId };
    expect(refusalFrom(await changeStatus.execute(cast.tess, late))).toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("changed to Waiting vendor meanwhile"),
    });
  });

  test("the same status, or one that is switched off", async () => {
    expect(refusalFrom(await changeStatus.execute(cast.tess, await to("New"))).message).toBe(
      "The ticket is New already.",
    );
    await db.ticketStatus.update({ where: { name: "Escalate" }, data: { isActive: false } });
    expect(refusalFrom(await changeStatus.execute(cast.tess, await to("Escalate"))).fields).toHaveProperty("statusId");
  });
});

test("the record it leaves", async () => {
  await changeStatus.execute(cast.tess, await to("In progress"), { now: later });
  expect(await lastEventAbout(ticket.id)).toMatchObject({
    name: "ticket.changeStatus",
    at: later,
    actorId: cast.tess.id,
    change: { status: { from: "New", to: "In progress" } },
  });
});
