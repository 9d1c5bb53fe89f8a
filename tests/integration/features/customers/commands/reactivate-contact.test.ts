import { beforeAll, beforeEach, expect, test } from "vitest";
import { reactivateContact } from "#features/customers/commands/reactivate-contact.ts";
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
  const data = { name: "Sam Reception", customerId: cast.northwind.customerId, isActive: false };
  contactId = (await db.contact.create({ data })).id;
});

test("A contact who came back is offered again, and it is recorded", async () => {
  valueFrom(await reactivateContact.execute(cast.tess, { contactId }));
  expect((await db.contact.findUniqueOrThrow({ where: { id: contactId } })).isActive).toBe(true);
  expect(await lastEventAbout(contactId)).toMatchObject({
    name: "contact.reactivate",
    change: { name: "Sam Reception" },
  });
});

test("the wrong person gets the answer of a contact that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "contact.reactivate": "none" })]) {
    expect(refusalFrom(await reactivateContact.execute(theo, { contactId })).kind).toBe("missing");
  }
});

test("twice is once too often", async () => {
  valueFrom(await reactivateContact.execute(cast.tess, { contactId }));
  expect(refusalFrom(await reactivateContact.execute(cast.tess, { contactId })).message).toBe(
    "Sam Reception is active already.",
  );
});
