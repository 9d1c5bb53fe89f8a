import { beforeAll, beforeEach, expect, test } from "vitest";
import { editContact } from "#features/customers/commands/edit-contact.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let contact: Awaited<ReturnType<typeof stored>>;
const stored = (id: string) => db.contact.findUniqueOrThrow({ where: { id } });

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  contact = await db.contact.create({ data: { name: "Sam Reception", customerId: cast.northwind.customerId } });
});

const form = (typed: Readonly<Record<string, string>> = {}) => {
  const { name, phone, email, jobTitle } = contact;
  const was = { name, phone, email, jobTitle };
  return { contactId: contact.id, version: String(contact.version), was: JSON.stringify(was), ...was, ...typed };
};

test("what was changed is written and recorded from and to", async () => {
  valueFrom(await editContact.execute(cast.tess, form({ phone: "(617) 555-0133", email: "Sam@Northwind.example" })));
  expect(await stored(contact.id)).toMatchObject({
    phone: "(617) 555-0133",
    email: "sam@northwind.example",
    version: 2,
  });
  expect(await lastEventAbout(contact.id)).toMatchObject({
    name: "contact.edit",
    change: { phone: { from: "", to: "(617) 555-0133" }, email: { from: "", to: "sam@northwind.example" } },
  });
});

test("two people: different fields both stay, the same field shows both versions", async () => {
  valueFrom(await editContact.execute(cast.tess, form({ phone: "555-0101" })));
  valueFrom(await editContact.execute(cast.theo, form({ jobTitle: "Front desk" })));
  expect(await stored(contact.id)).toMatchObject({ phone: "555-0101", jobTitle: "Front desk" });
  expect(refusalFrom(await editContact.execute(cast.theo, form({ phone: "555-0102" }))).theirs).toMatchObject({
    phone: "555-0101",
  });
});

test("the wrong person gets the answer of a contact that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "contact.edit": "none" })]) {
    expect(refusalFrom(await editContact.execute(theo, form({ name: "Mine" }))).kind).toBe("missing");
  }
});

test("a contact without a name, or nothing changed, is refused", async () => {
  expect(refusalFrom(await editContact.execute(cast.tess, form({ name: " " }))).fields).toHaveProperty("name");
  expect(refusalFrom(await editContact.execute(cast.tess, form())).message).toContain("Nothing was changed");
});
