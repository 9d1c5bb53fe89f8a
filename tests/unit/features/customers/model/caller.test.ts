import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Caller, inOrderOfFit, numberSought } from "#features/customers/model/caller.ts";

describe("a number that somebody typed", () => {
  test.each([
    ["(617) 555-0142", "175550142"],
    ["617.555.0142", "175550142"],
    ["+1 617 555 0142", "175550142"],
    ["001 617 555-0142", "175550142"],
    ["555-0142", "5550142"],
    ["0142", "142"],
    ["617 555 0142 x12", "175550142"],
    ["+49 (0)30 1234567", "301234567"],
  ])("%s ends with %s", (typed, part) => expect(numberSought(typed)?.part).toBe(part));

  test.each(["Carla", "3M", "", "12", "---", "carla@northwind.example"])("%j is none", (typed) =>
    expect(numberSought(typed)).toBeUndefined(),
  );

  test("whatever separates the digits, the same number is sought", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 14 });
    const separator = fc.constantFrom("", " ", "-", ".", "/", "(", ")", "+");
    fc.assert(
      fc.property(digits, fc.array(separator, { minLength: 14, maxLength: 14 }), (number, between) => {
        const plain = number.join("");
        const typed = number.map((digit, index) => `${between[index]}${digit}`).join("");
        expect(numberSought(typed)).toEqual(numberSought(plain));
      }),
    );
  });

  test("a number without its country is among the wholes of the one with it", () => {
    expect(numberSought("+47 12345678")?.wholes).toContain("12345678");
  });
});

test("callers stand in the order of fit: own name, the customer, then who belongs to it; nobody twice", () => {
  const caller = (customerName: string, contactName?: string): Caller => ({
    customerId: customerName,
    customerName,
    phone: "",
    ...(contactName ? { contactId: contactName, contactName } : {}),
  });
  const found = [
    caller("Northwind Dental", "Carla Ruiz"),
    caller("Harbor Law", "Anna Northwind"),
    caller("Harbor Law", "North Star"),
    caller("Northwind Dental"),
    caller("Harbor Law", "North Star"),
  ];
  expect(inOrderOfFit(found, "north").map((one) => one.contactName ?? one.customerName)).toEqual([
    "North Star",
    "Northwind Dental",
    "Anna Northwind",
    "Carla Ruiz",
  ]);
});
