import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { completeTicket } from "#features/tickets/commands/complete-ticket.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { editTicket } from "#features/tickets/commands/edit-ticket.ts";
import { reopenTicket } from "#features/tickets/commands/reopen-ticket.ts";
import { db } from "#server/db.ts";
import { agreementOf, slaOf, standardAgreement, toStatus } from "../../../support/agreements.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { refusalFrom, ticketNow } from "../../../support/tickets.ts";
import { lastEventAbout, momentOf } from "../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await standardAgreement();
});

// The week before Thanksgiving, and the Monday after it.
const monday = (time: string) => momentOf("2026-11-16", time);
const tuesday = (time: string) => momentOf("2026-11-17", time);
const friday = (time: string) => momentOf("2026-11-20", time);

async function reported(now: Date, more: Readonly<Record<string, unknown>> = {}) {
  const input = { customerId: cast.northwind.customerId, title: "Printer on 2nd floor offline", ...more };
  return await ticketNow(valueFrom(await createTicket.execute(cast.tess, input, { now })).id);
}
const priorityNamed = async (name: string) => (await db.ticketPriority.findUniqueOrThrow({ where: { name } })).id;

describe("a ticket's life", () => {
  test("New -> In Progress stamps first response; -> Waiting Customer pauses; -> back resumes; -> Complete stamps resolved; SLA met/not met stored", async () => {
    const { id } = await reported(monday("09:00"), { priorityId: await priorityNamed("High") });
    expect(await slaOf(id)).toMatchObject({
      firstResponseMinutes: 60,
      firstResponseDueAt: monday("10:00"),
      resolutionPlanDueAt: monday("13:00"),
      resolvedDueAt: tuesday("09:00"),
      firstResponseAt: null,
      isFirstResponseMet: null,
    });
    expect(await ticketNow(id)).toMatchObject({ slaDueAt: monday("10:00"), dueAt: tuesday("09:00") });

    await toStatus(cast.theo, id, "In progress", monday("09:45"));
    expect(await slaOf(id)).toMatchObject({
      firstResponseAt: monday("09:45"),
      firstResponseById: cast.theo.id,
      firstResponseElapsed: 45,
      isFirstResponseMet: true,
    });
    expect((await ticketNow(id)).slaDueAt).toEqual(monday("13:00"));

    await toStatus(cast.theo, id, "Waiting customer", monday("11:00"));
    expect(await slaOf(id)).toMatchObject({ pausedAt: monday("11:00"), warnAt: null });
    expect((await ticketNow(id)).slaDueAt).toBeNull();

    await toStatus(cast.tess, id, "In progress", tuesday("09:00"));
    expect(await slaOf(id)).toMatchObject({ pausedAt: null, pausedMinutes: 420 });
    expect(await ticketNow(id)).toMatchObject({ slaDueAt: tuesday("11:00"), dueAt: tuesday("16:00") });
    const { change } = await lastEventAbout(id);
    expect(change).toMatchObject({ due: { from: "2026-11-17 09:00", to: "2026-11-17 16:00" } });

    valueFrom(await completeTicket.execute(cast.tess, { ticketId: id }, { now: tuesday("15:00") }));
    expect(await slaOf(id)).toMatchObject({
      resolvedAt: tuesday("15:00"),
      resolvedById: cast.tess.id,
      resolvedElapsed: 480,
      isResolvedMet: true,
      resolutionPlanElapsed: 480,
      isResolutionPlanMet: false,
      warnAt: null,
    });
    expect((await ticketNow(id)).slaDueAt).toBeNull();
  });

  test("a reopened ticket is not resolved, and the time in which it was is not counted", async () => {
    const { id } = await reported(monday("09:00"), { priorityId: await priorityNamed("High") });
    valueFrom(await completeTicket.execute(cast.tess, { ticketId: id }, { now: monday("10:00") }));
    valueFrom(await reopenTicket.execute(cast.tess, { ticketId: id }, { now: friday("09:00") }));
    expect(await slaOf(id)).toMatchObject({ resolvedAt: null, isResolvedMet: null, isFirstResponseMet: true });
    // Of nine hours one was used: eight are left, and Friday ends after them.
    expect(await ticketNow(id)).toMatchObject({ slaDueAt: friday("17:00"), dueAt: friday("17:00") });
  });
});

describe("which agreement", () => {
  test("SLA of 4 business hours from Friday 16:00 (08-17) is due Monday 11:00; holiday skipped", async () => {
    const { id } = await reported(friday("16:00"), { priorityId: await priorityNamed("Critical") });
    expect((await slaOf(id)).resolvedDueAt).toEqual(momentOf("2026-11-23", "11:00"));
    const before = await reported(momentOf("2026-11-25", "16:00"), { priorityId: await priorityNamed("Critical") });
    expect((await slaOf(before.id)).resolvedDueAt).toEqual(momentOf("2026-11-27", "11:00"));
  });

  test("that of the ticket, then of its device, its contract, its customer, then the desk's", async () => {
    const [own, ofDevice, ofContract, ofCustomer, retired] = await Promise.all([
      agreementOf(),
      agreementOf(),
      agreementOf(),
      agreementOf(),
      agreementOf({ isActive: false }),
    ]);
    const { customerId } = cast.northwind;
    const device = await db.device.create({ data: { customerId, name: "Front desk PC", agreementId: ofDevice.id } });
    const contract = await db.contract.create({
      data: { customerId, name: "Care plan", startsOn: new Date("2026-01-01"), agreementId: ofContract.id },
    });
    await db.customer.update({ where: { id: customerId }, data: { agreementId: ofCustomer.id } });
    const { id } = await reported(monday("09:00"));
    const chosen = async (columns: Readonly<Record<string, string | null>>, title: string) => {
      const { version } = await db.ticket.update({ where: { id }, data: columns });
      // Any change of what decides about it is enough: here the priority goes to and fro.
      const priorityId = await priorityNamed(title);
      valueFrom(await editTicket.execute(cast.tess, { ticketId: id, version: String(version), priorityId }));
      return (await slaOf(id)).agreementId;
    };
    expect((await slaOf(id)).agreementId).toBe(ofCustomer.id);
    expect(await chosen({ contractId: contract.id }, "High")).toBe(ofContract.id);
    expect(await chosen({ deviceId: device.id }, "Low")).toBe(ofDevice.id);
    expect(await chosen({ agreementId: own.id }, "High")).toBe(own.id);
    expect(await chosen({ agreementId: retired.id }, "Low")).toBe(ofDevice.id);
    await db.customer.update({ where: { id: customerId }, data: { agreementId: null } });
    const standard = await standardAgreement();
    expect(await chosen({ agreementId: null, deviceId: null, contractId: null }, "High")).toBe(standard.id);
  });

  test("targets follow the priority, and the issue and its sub-issue more closely", async () => {
    const standard = await standardAgreement();
    const [issue] = await db.issueType.findMany({ take: 1, include: { subIssueTypes: true } });
    const sub = issue?.subIssueTypes[0];
    if (!issue || !sub) throw new Error("there is no issue type");
    const priorityId = await priorityNamed("Medium");
    const target = { agreementId: standard.id, priorityId, issueTypeId: issue.id };
    await db.slaTarget.create({ data: { ...target, resolvedMinutes: 100 } });
    await db.slaTarget.create({ data: { ...target, subIssueTypeId: sub.id, resolvedMinutes: 50 } });
    const { id, version } = await reported(monday("09:00"), { priorityId });
    expect((await slaOf(id)).resolvedMinutes).toBe(1620);
    const again = async (columns: Readonly<Record<string, string>>, name: string) => {
      await db.ticket.update({ where: { id }, data: columns });
      const edit = {
        ticketId: id,
        version: String(version),
        was: JSON.stringify({ priorityId: (await ticketNow(id)).priorityId }),
      };
      valueFrom(await editTicket.execute(cast.tess, { ...edit, priorityId: await priorityNamed(name) }));
      return (await slaOf(id)).resolvedMinutes;
    };
    await again({ issueTypeId: issue.id }, "High");
    expect(await again({}, "Medium")).toBe(100);
    await again({ subIssueTypeId: sub.id }, "High");
    expect(await again({}, "Medium")).toBe(50);
    await db.slaTarget.deleteMany({ where: { issueTypeId: issue.id } });
  });

  test("a changed priority moves what is due, and the record says so", async () => {
    const { id, version } = await reported(monday("09:00"), { priorityId: await priorityNamed("Medium") });
    const edit = { ticketId: id, version: String(version), priorityId: await priorityNamed("Critical") };
    valueFrom(await editTicket.execute(cast.tess, edit, { now: monday("09:05") }));
    expect(await ticketNow(id)).toMatchObject({ slaDueAt: monday("09:15"), dueAt: monday("13:00") });
    expect((await lastEventAbout(id)).change).toEqual({
      priority: { from: "Medium", to: "Critical" },
      due: { from: "2026-11-19 09:00", to: "2026-11-16 13:00" },
    });
  });
});

describe("the due date", () => {
  test("follows from the agreement that sets it, whatever was typed", async () => {
    const ticket = await reported(monday("09:00"), { dueAt: "2026-12-24", priorityId: await priorityNamed("High") });
    expect(ticket.dueAt).toEqual(tuesday("09:00"));
    const typed = { ticketId: ticket.id, version: String(ticket.version), dueAt: "2026-12-24T12:00" };
    const refusal = refusalFrom(await editTicket.execute(cast.tess, typed));
    expect(refusal.fields?.dueAt).toBe("The agreement “Standard” sets when this ticket is due: change its priority.");
  });

  test("is what was typed when the agreement leaves it to people", async () => {
    await db.serviceLevelAgreement.update({ where: { name: "Standard" }, data: { setsDueDate: false } });
    const ticket = await reported(monday("09:00"), { dueAt: "2026-12-24T12:00" });
    expect(ticket.dueAt).toEqual(momentOf("2026-12-24", "12:00"));
    expect((await slaOf(ticket.id)).resolvedDueAt).not.toBeNull();
  });
});

test("a ticket from before there were agreements is judged by what its record says", async () => {
  await db.serviceLevelAgreement.updateMany({ data: { isActive: false } });
  const { id } = await reported(monday("09:00"), { priorityId: await priorityNamed("High") });
  await toStatus(cast.theo, id, "In progress", monday("09:30"));
  await toStatus(cast.theo, id, "Waiting customer", monday("10:00"));
  expect(await db.ticketSla.count({ where: { ticketId: id } })).toBe(0);
  await db.serviceLevelAgreement.updateMany({ data: { isActive: true } });
  await toStatus(cast.tess, id, "In progress", monday("16:00"));
  expect(await slaOf(id)).toMatchObject({
    firstResponseElapsed: 30,
    firstResponseById: cast.theo.id,
    pausedMinutes: 360,
  });
  expect((await ticketNow(id)).slaDueAt).toEqual(tuesday("10:00"));
});

test("a desk without agreements works without", async () => {
  await db.serviceLevelAgreement.updateMany({ data: { isActive: false } });
  const { id } = await reported(monday("09:00"), { dueAt: "2026-12-24T12:00" });
  await toStatus(cast.tess, id, "In progress", monday("09:30"));
  expect(await ticketNow(id)).toMatchObject({ slaDueAt: null, dueAt: momentOf("2026-12-24", "12:00") });
  await db.serviceLevelAgreement.updateMany({ data: { isActive: true } });
});
