import { beforeEach, describe, expect, test } from "vitest";
import { setUpOrganization } from "#features/organization/commands/set-up-organization.ts";
import * as shipped from "#features/organization/model/shipped-lists.ts";
import { deskToBe, systemActor } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { actingAs, valueFrom } from "../../../../support/cast.ts";
import { goodPassword, refusalFrom } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

// The record of what happened cannot be taken away; everything else can.
beforeEach(async () => {
  await db.person.deleteMany();
  await db.serviceLevelAgreement.deleteMany();
  await db.officeLocation.deleteMany();
  await db.holidaySet.deleteMany();
  await db.securityLevel.deleteMany();
  await db.ticketStatus.deleteMany();
  await db.ticketPriority.deleteMany();
  await db.ticketSource.deleteMany();
  await db.queue.deleteMany();
  await db.ticketCategory.deleteMany();
  await db.noteType.deleteMany();
  await db.subIssueType.deleteMany();
  await db.issueType.deleteMany();
  await db.internalTimeCode.deleteMany();
  await db.workType.deleteMany();
  await db.billingRole.deleteMany();
  await db.expenseCategory.deleteMany();
  await db.paymentType.deleteMany();
  await db.vehicleKind.deleteMany();
  await db.materialCode.deleteMany();
  await db.taxCategory.deleteMany();
  await db.organization.deleteMany();
});

const typed = {
  organizationName: "Lakeside IT",
  timeZone: "Europe/Berlin",
  currency: "eur",
  ownerName: "Olga Oster",
  ownerEmail: "Olga@Lakeside.example",
};
const setUp = (more: Readonly<Record<string, unknown>> = {}) =>
  setUpOrganization.execute(systemActor(deskToBe), { ...typed, ...more });

describe("it works", () => {
  test("the Business Owner administers the desk and approves for themself, and gets a link", async () => {
    const { ownerId, link } = valueFrom(await setUp());
    expect(link).toMatch(/^[\w-]{43}$/);
    const owner = await actingAs(ownerId);
    expect(owner).toMatchObject({
      email: "olga@lakeside.example",
      levelName: "System Administrator (system)",
      timeZone: "Europe/Berlin",
      desk: { organizationName: "Lakeside IT", currency: "EUR", isSample: false },
    });
    expect(await db.approver.count({ where: { personId: ownerId, approverId: ownerId } })).toBe(2);
  });

  test("every list is there, each with its one default", async () => {
    valueFrom(await setUp({ password: goodPassword }));
    expect(await db.ticketStatus.count()).toBe(shipped.shippedStatuses.length);
    expect(await db.ticketStatus.findMany({ where: { isDefault: true } })).toMatchObject([
      { name: "New", stage: "fresh" },
    ]);
    expect(await db.ticketPriority.findMany({ where: { isDefault: true } })).toMatchObject([
      { name: "Medium", rank: 3 },
    ]);
    expect(await db.workType.findMany({ where: { isDefault: true } })).toMatchObject([{ name: "Remote support" }]);
    expect(await db.billingRole.findFirst({ orderBy: { sort: "asc" } })).toMatchObject({
      name: "Technician",
      hourlyRate: 1_500_000,
    });
    expect(await db.expenseCategory.findMany({ where: { kind: "mileage" } })).toMatchObject([{ name: "Mileage" }]);
    expect(await db.distanceRate.findMany({ where: { vehicleKind: { isDefault: true } } })).toMatchObject([
      { refundRate: 7250, billingRate: 7250 },
    ]);
    expect(await db.securityLevel.count()).toBe(3);
  });
});

test("the wrong person: nobody sets up a desk from inside another", async () => {
  const { ownerId } = valueFrom(await setUp());
  expect(refusalFrom(await setUpOrganization.execute(await actingAs(ownerId), typed)).kind).toBe("missing");
});

describe("the wrong moment", () => {
  test("the second time changes nothing, also when both come at the same time", async () => {
    const both = await Promise.all([setUp(), setUp({ organizationName: "Other" })]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await db.organization.count()).toBe(1);
    expect(refusalFrom(await setUp()).message).toMatch(/already holds an organization/);
  });

  test.each([
    ["timeZone", "Berlin"],
    ["currency", "EURO"],
    ["ownerEmail", "olga"],
    ["organizationName", ""],
    ["password", "short"],
  ])("a wrong %s is refused at its field and nothing is left behind", async (field, value) => {
    expect(refusalFrom(await setUp({ [field]: value })).fields).toHaveProperty(field);
    expect(await db.ticketStatus.count()).toBe(0);
  });
});

test("the record it leaves", async () => {
  const { organizationId } = valueFrom(await setUp());
  expect(await lastEventAbout(organizationId)).toMatchObject({
    name: "organization.setUp",
    actorId: null,
    actorName: "Tallydesk",
  });
});
