import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { readingOfLine } from "#features/capture/queries/reading-of-line.ts";
import { createCustomer } from "#features/customers/commands/create-customer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { makeProduct } from "../../../../support/parts.ts";
import { fridayEvening, loggedTime, makeTicket, momentOf } from "../../../../support/work.ts";

let cast: Cast;
let first: Awaited<ReturnType<typeof makeTicket>>;
let product: Awaited<ReturnType<typeof makeProduct>>;

beforeAll(async () => {
  cast = await makeCast();
  first = await makeTicket(cast);
  product = await makeProduct(cast.max);
});

async function read(line: string, more: { ticket?: string; actor?: Actor; now?: Date } = {}) {
  const asked = { line, ticket: more.ticket ?? "", from: "", to: "", role: "" };
  return await readingOfLine(more.actor ?? cast.tess, asked, more.now ?? fridayEvening);
}

const whys = (reading: Awaited<ReturnType<typeof read>>) => [
  ...reading.marks.map(({ why }) => why),
  ...reading.missing,
];

describe("the ticket", () => {
  test("by its number, by the end of its number, and the one on the screen", async () => {
    for (const [line, ticket] of [
      [`25m ${first.number} Done`, ""],
      [`25m ${first.number.slice(9)} Done`, ""],
      ["25m Done", first.number],
    ] as const) {
      const reading = await read(`onsite ${line}`, { ticket });
      expect(whys(reading)).toEqual([]);
      expect(reading.ticket).toMatchObject({ number: first.number, isFromScreen: ticket !== "" });
      expect(reading.saves).not.toBeNull();
    }
  });

  test("a customer with one open ticket means that one; without a ticket on the screen its bare name does", async () => {
    const reading = await read("northwind 25m onsite Done");
    expect(reading.ticket?.number).toBe(first.number);
    expect(reading.note).toBe("Done");
    expect((await read("northwind 25m onsite Done", { ticket: first.number })).note).toBe(
      "northwind 25m onsite Done".replace("25m ", ""),
    );
  });

  test("several open tickets are a choice, never a guess", async () => {
    const second = await makeTicket(cast, cast.tess, "Scanner hums");
    const reading = await read("@north 25m onsite Done");
    expect(reading.ticket).toBeNull();
    expect(reading.saves).toBeNull();
    expect(reading.marks).toMatchObject([
      { from: 0, to: 6, why: "Northwind Dental has several open tickets. Which one?" },
    ]);
    expect(reading.marks[0]?.choices.map(({ line }) => line).sort()).toEqual(
      [`${first.number} 25m onsite Done`, `${second.number} 25m onsite Done`].sort(),
    );
    await db.ticket.update({ where: { id: second.id }, data: { isOpen: false, completedAt: fridayEvening } });
  });

  test("several customers are a choice too, even when one of them alone has a ticket", async () => {
    valueFrom(await createCustomer.execute(cast.max, { name: "Northwind Traders" }, { now: fridayEvening }));
    const reading = await read("northwind 25m onsite Done");
    expect(whys(reading)).toEqual(["northwind may be Northwind Dental, Northwind Traders. Which one?"]);
    expect((await read("northwind dental 25m onsite Done")).ticket?.number).toBe(first.number);
    await db.customer.deleteMany({ where: { name: "Northwind Traders" } });
  });

  test("what one may not see is not there", async () => {
    const actor = { ...cast.theo, grants: { ...cast.theo.grants, "ticket.read": "mine" } as const };
    expect(whys(await read(`25m onsite ${first.number} Done`, { actor }))).toContain(
      `There is no ticket ${first.number}.`,
    );
    expect((await read("25m onsite Done", { actor, ticket: first.number })).ticket).toBeNull();
    expect((await read("northwind 25m onsite Done", { actor })).ticket).toBeNull();
  });
});

describe("the rest", () => {
  test("a work type that nobody named is the last used, and said to be", async () => {
    await loggedTime(cast.tess, first.id);
    expect((await read("25m Done", { ticket: first.number })).time).toMatchObject({
      workType: "Remote support",
      isUsualType: true,
    });
    expect((await read("25m trav Done", { ticket: first.number })).time).toMatchObject({
      workType: "Travel",
      isUsualType: false,
    });
  });

  test("a product by its SKU or the only one that begins so; an unknown one is marked", async () => {
    const bySku = await read(`+2 ${product.sku.toLowerCase()}`, { ticket: first.number });
    expect(bySku.materials).toMatchObject([{ sku: product.sku, name: product.name }]);
    expect(bySku.saves).not.toBeNull();
    const unknown = await read("+2 flux-capacitor", { ticket: first.number });
    expect(whys(unknown)).toEqual(["No product's SKU or name begins with flux-capacitor."]);
    expect(unknown.saves).toBeNull();
  });

  test("cost is nowhere in a reading", async () => {
    const reading = await read(`+2 ${product.sku}`, { ticket: first.number });
    expect(JSON.stringify(reading)).not.toMatch(/cost/i);
  });

  test("kilometres are told in the organization's miles", async () => {
    const reading = await read("16.09344km roundtrip", { ticket: first.number });
    expect(whys(reading)).toEqual(["16.09344 is no distance. Write 12mi or 12.5km."]);
    expect((await read("16.093km roundtrip", { ticket: first.number })).mileage).toMatchObject({
      words: "20 mi (16.093 km), there and back",
      amount: "$14.50",
      to: "Northwind Dental",
    });
  });

  // biome-ignore format: a table reads by column
  test.each([
    ["25m onsite",                       "Write what was done: the customer reads this."],
    ["onsite Done",                      "Say how long it took (25m, 14:00-15:30), what was used (+1 SKU) or how far you drove (12mi)."],
    ["15:30-14:00 onsite Done",          "End must be after start. Work past midnight takes two entries, one for each day."],
    ["19:00-20:30 onsite Done",          "End is in the future; it is 20:00 now. Write time down once it is worked."],
    ["2026-11-21 25m onsite Done",       "Nov 21 is in the future. Write time down once it is worked."],
    ["yesterday until now 1h onsite D",  "“Now” is today. Say when it ended on that day."],
    ["-15m lunch onsite Done",           "An offset goes with a time: say how long it took."],
    ["12mi 9mi",                         "The line already has a distance. One of the two is too many."],
    ["roundtrip 25m onsite Done",        "A round trip needs a distance, like 12mi."],
  ])("%s", async (line, why) => {
    const reading = await read(line, { ticket: first.number });
    expect(whys(reading)).toContain(why);
    expect(reading.saves).toBeNull();
  });

  test("an hour that the clock repeats or skips is counted as it passed", async () => {
    const night = momentOf("2026-11-01", "09:00");
    const back = await read("1:00-3:00 onsite Patch night", { ticket: first.number, now: night });
    expect(back.time?.words).toBe("01:00–03:00, 3 h");
    const on = await read("2026-03-08 1:00-3:00 onsite Patch night", { ticket: first.number, now: night });
    expect(on.time?.words).toBe("01:00–03:00, 1 h");
  });

  test("“until now” is the clock of the person", async () => {
    const reading = await read("25m until now onsite Done", { ticket: first.number });
    expect(reading.time).toMatchObject({ end: "20:00", words: "19:35–20:00, 25 m" });
  });

  test("a line without a ticket asks for one and offers one's own", async () => {
    const reading = await read("25m onsite Done");
    expect(whys(reading)).toEqual(["Which ticket? Write its number, @ and the customer, or choose it below."]);
    expect(reading.tickets.map(({ value }) => value)).toContain(first.number);
  });
});
