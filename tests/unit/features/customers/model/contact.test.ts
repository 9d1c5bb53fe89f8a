import fc from "fast-check";
import { expect, test } from "vitest";
import { maybeEmail, maybePhone, objectionToContact } from "#features/customers/model/contact.ts";
import { parseCustomerList, printCustomerList } from "#features/customers/model/customer-list-address.ts";

test.each(["", "(617) 555-0142", "+49 30 1234567", "555.0142 x12", "555-0142#3"])("%j is a phone number", (typed) =>
  expect(maybePhone.safeParse(typed).success).toBe(true),
);
test.each(["call me", "()", "5".repeat(41)])("%j is none", (typed) =>
  expect(maybePhone.safeParse(typed).success).toBe(false),
);

test.each(["", "carla@northwind.example", "a.b+c@d-e.example"])("%j is an e-mail address", (typed) =>
  expect(maybeEmail.safeParse(typed).success).toBe(true),
);
test.each(["carla", "carla@", "@northwind.example", "a b@c.example", "a@b", "a@b@c.example"])(
  "%j is no address",
  (typed) => expect(maybeEmail.safeParse(typed).success).toBe(false),
);

test.each([
  ["of the customer", { name: "Carla Ruiz", customerId: "northwind", isActive: true }, undefined],
  [
    "of another customer",
    { name: "Carla Ruiz", customerId: "other", isActive: true },
    "Choose a contact of this customer.",
  ],
  ["who left", { name: "Carla Ruiz", customerId: "northwind", isActive: false }, "Carla Ruiz is not active any more."],
  ["who is not there", undefined, "Choose a contact of this customer."],
])("a contact %s on a ticket", (_, contact, sentence) => {
  expect(objectionToContact(contact, "northwind")?.message).toBe(sentence);
});

test("a list of customers in the address is read back the same, and junk never fails", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("q", "show", "after"), fc.string()), (params) => {
      const list = parseCustomerList(params);
      const again = Object.fromEntries(new URL(printCustomerList(list), "http://desk").searchParams);
      expect(parseCustomerList(again)).toEqual(list);
    }),
  );
});
