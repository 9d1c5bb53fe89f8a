import { beforeAll, beforeEach, expect, test } from "vitest";
import { deactivateContact } from "#features/customers/commands/deactivate-contact.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let contactId: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  const data = { name: "Sam Reception", customerId: cast.northwind.customerId, isActive: true };
  contactId = (await db.contact.create({ data })).id;
});

test("A contact who left is offered no more, and it is recorded", async () => {
  valueFrom(await deactivateContact.execute(cast.tess, { contactId }));
  expect((await db.contact.findUniqueOrThrow({ where: { id: contactId } })).isActive).toBe(false);
  expect(await lastEventAbout(contactId)).toMatchObject({
    name: "contact.deactivate",
    change: { name: "Sam Reception" },
  });
});

test("the wrong person gets the answer of a contact that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "contact.deactivate": "none" })]) {
    expect(refusalFrom(await deactivateContact.execute(theo, { contactId })).kind).toBe("missing");
  }
});

test("twice is once too often", async () => {
  valueFrom(await deactivateContact.execute(cast.tess, { contactId }));
  expect(refusalFrom(await deactivateContact.execute(cast.tess, { contactId })).message).toBe(
    "Sam Reception is not active already.",
  );
});
