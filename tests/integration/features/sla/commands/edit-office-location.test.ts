import { beforeAll, expect, test } from "vitest";
import { addOfficeLocation } from "#features/sla/commands/add-office-location.ts";
import { editOfficeLocation } from "#features/sla/commands/edit-office-location.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { missing } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { slaOf } from "../../../../support/agreements.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { typedOffice } from "../../../../support/service-levels.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout, momentOf } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const office = async () => valueFrom(await addOfficeLocation.execute(cast.ada, typedOffice()));

test("it works: tickets are due by the hours of the default office", async () => {
  const { id, version } = await db.officeLocation.findFirstOrThrow({ where: { isDefault: true } });
  const nights = { day1: "00:00-24:00", day2: "00:00-24:00", timeZone: "America/New_York", isDefault: "true" };
  valueFrom(await editOfficeLocation.execute(cast.ada, typedOffice({ id, version: String(version), ...nights })));
  const priority = await db.ticketPriority.findUniqueOrThrow({ where: { name: "Critical" } });
  const input = { customerId: cast.northwind.customerId, title: "Printer offline", priorityId: priority.id };
  const now = momentOf("2026-11-16", "22:00");
  const ticket = valueFrom(await createTicket.execute(cast.tess, input, { now }));
  expect((await slaOf(ticket.id)).resolvedDueAt).toEqual(momentOf("2026-11-17", "02:00"));
});

test("the wrong person: only an administrator", async () => {
  const { id } = await office();
  const typed = typedOffice({ id, version: "1" });
  expect(refusalFrom(await editOfficeLocation.execute(cast.theo, typed))).toEqual(missing);
});

test("the wrong moment: somebody else saved, or it would leave the desk without a default", async () => {
  const { id } = await office();
  const typed = typedOffice({ id, version: "1" });
  valueFrom(await editOfficeLocation.execute(cast.ada, typed));
  expect(refusalFrom(await editOfficeLocation.execute(cast.ada, typed)).kind).toBe("conflict");
  const standard = await db.officeLocation.findFirstOrThrow({ where: { isDefault: true } });
  const demoted = typedOffice({ id: standard.id, version: String(standard.version) });
  expect(refusalFrom(await editOfficeLocation.execute(cast.ada, demoted)).fields?.isDefault).toMatch(/make another/);
});

test("the record it leaves", async () => {
  const { id } = await office();
  valueFrom(await editOfficeLocation.execute(cast.ada, typedOffice({ id, version: "1", name: "Lake branch" })));
  expect(await lastEventAbout(id)).toMatchObject({
    name: "officeLocation.edit",
    change: { name: { to: "Lake branch" } },
  });
});
