import { beforeAll, describe, expect, test } from "vitest";
import { callersFound } from "#features/customers/queries/callers.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  await db.contact.update({ where: { id: cast.northwind.contactId }, data: { phone: "+1 (617) 555-0142 x7" } });
  await db.customer.create({
    data: {
      name: "Fjord Shipping",
      phone: "12 34 56 78",
      contacts: { create: [{ name: "Øyvind Dahl" }, { name: "Gone Person", phone: "617 555 0142", isActive: false }] },
      locations: { create: { name: "Harbour", phone: "(978) 555-0100" } },
    },
  });
});

const found = async (typed: string, actor = cast.tess) =>
  (await callersFound(actor, typed, 20)).map(({ contactName, customerName }) => contactName ?? customerName);

describe("a phone number finds contact and customer together, however it is typed", () => {
  test.each([
    "(617) 555-0142",
    "617 555 0142",
    "+16175550142",
    "0016175550142",
    "555-0142",
    "5550142",
    "617-555 0142 x9",
  ])("%s", async (typed) => expect(await found(typed)).toEqual(["Carla Ruiz"]));

  test("a number of a customer, with its country's code or without, and one of a site", async () => {
    expect(await found("+47 12345678")).toEqual(["Fjord Shipping"]);
    expect(await found("12345678")).toEqual(["Fjord Shipping"]);
    expect(await found("978 555 0100")).toEqual(["Fjord Shipping"]);
  });

  test("a number that is corrected is found anew, and the old one no longer", async () => {
    const anna = await db.contact.create({
      data: { name: "Anna Moves", phone: "212 555 0111", customerId: cast.northwind.customerId },
    });
    expect(await found("2125550111")).toEqual(["Anna Moves"]);
    await db.contact.update({ where: { id: anna.id }, data: { phone: "212 555 0199" } });
    expect(await found("2125550111")).toEqual([]);
    expect(await found("2125550199")).toEqual(["Anna Moves"]);
  });
});

describe("a name finds contact and customer together", () => {
  test.each([
    ["carla", "Carla Ruiz"],
    ["Carlla", "Carla Ruiz"],
    ["Carla Ruis", "Carla Ruiz"],
    ["northwind carla", "Carla Ruiz"],
    ["Nortwind", "Northwind Dental"],
    ["fjord", "Fjord Shipping"],
    ["dahl", "Øyvind Dahl"],
  ])("%s finds %s first", async (typed, name) => expect((await found(typed))[0]).toBe(name));

  test("the customer stands with its people", async () => {
    expect(await found("northwind")).toEqual(expect.arrayContaining(["Northwind Dental", "Carla Ruiz"]));
  });

  test("what nobody is called finds nobody; a percent sign is a percent sign", async () => {
    expect(await found("zzzzzz")).toEqual([]);
    expect(await found("%%")).toEqual([]);
    expect(await found("a")).toEqual([]);
  });
});

test("nobody is found whose customer is out of sight", async () => {
  const theo = limited(cast.theo, mineOnly);
  for (const typed of ["carla", "Carlla", "617 555 0142", "northwind"]) expect(await found(typed, theo)).toEqual([]);
});
