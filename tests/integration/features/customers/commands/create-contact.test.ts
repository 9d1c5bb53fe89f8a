import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { createContact } from "#features/customers/commands/create-contact.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const typed = (more: Readonly<Record<string, string>> = {}) => ({
  customerId: cast.northwind.customerId,
  name: "Sam Reception",
  ...more,
});

test("a technician writes down who calls, and it is recorded", async () => {
  const { id } = valueFrom(
    await createContact.execute(cast.tess, typed({ email: "Sam@Northwind.example", jobTitle: "Front desk" })),
  );
  expect(await db.contact.findUniqueOrThrow({ where: { id } })).toMatchObject({
    email: "sam@northwind.example",
    isActive: true,
  });
  expect(await lastEventAbout(id)).toMatchObject({
    name: "contact.create",
    actorId: cast.tess.id,
    change: { name: "Sam Reception" },
  });
});

test("the wrong person gets the answer of a customer that is not there", async () => {
  const unseen = limited(cast.theo, mineOnly);
  expect(refusalFrom(await createContact.execute(unseen, typed())).kind).toBe("missing");
  expect(refusalFrom(await createContact.execute(limited(cast.theo, { "contact.create": "none" }), typed())).kind).toBe(
    "missing",
  );
  expect(refusalFrom(await createContact.execute(cast.tess, typed({ customerId: randomUUID() }))).kind).toBe("missing");
});

test.each([
  [{ name: " " }, "name", "Give the contact a name."],
  [{ email: "sam@" }, "email", "An e-mail address looks like carla@northwind.example."],
  [{ phone: "later" }, "phone", "A phone number has digits, spaces and + ( ) - only."],
])("%j is refused at its field", async (more, field, sentence) => {
  expect(refusalFrom(await createContact.execute(cast.tess, typed(more))).fields).toEqual({ [field]: sentence });
});

test("an inactive customer gets no new contact", async () => {
  const gone = await db.customer.create({ data: { name: "Gone Fishing", isActive: false } });
  expect(refusalFrom(await createContact.execute(cast.tess, typed({ customerId: gone.id }))).kind).toBe("rule");
});
