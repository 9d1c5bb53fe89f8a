import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { saveCapture } from "#features/capture/commands/save-capture.ts";
import { readingOfLine } from "#features/capture/queries/reading-of-line.ts";
import { deactivateProduct } from "#features/catalogue/commands/deactivate-product.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { makeProduct } from "../../../../support/parts.ts";
import { emptyTimesheets, fridayEvening, loggedTime, makeTicket, sheetOf } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;
let sku: string;
let productId: string;

beforeAll(async () => {
  cast = await makeCast();
});

beforeEach(async () => {
  await emptyTimesheets();
  await db.material.deleteMany();
  await db.expenseReport.updateMany({ data: { status: "open" } });
  await db.expense.deleteMany();
  await db.expenseReport.deleteMany();
  ticket = await makeTicket(cast);
  const product = await makeProduct(cast.max);
  ({ sku, id: productId } = product);
});

const call = () => ({ now: fridayEvening, key: randomUUID() });

/** What a line says to somebody on Friday evening, ready to be saved. */
async function read(line: string, actor: Actor = cast.tess) {
  const asked = { line, ticket: ticket.number, from: "", to: "", role: "" };
  const { saves, marks, missing } = await readingOfLine(actor, asked, fridayEvening);
  if (saves === null) throw new Error(`unclear: ${JSON.stringify({ marks, missing })}`);
  return { capture: saves };
}

const whole = () => `25m onsite replaced toner +1 ${sku} 12mi`;

async function nothingThere() {
  expect(await db.timeEntry.count({ where: { ticketId: ticket.id } })).toBe(0);
  expect(await db.material.count({ where: { ticketId: ticket.id } })).toBe(0);
  expect(await db.expense.count({ where: { ticketId: ticket.id } })).toBe(0);
  expect(
    await db.event.count({
      where: { ticketId: ticket.id, name: { in: ["time.log", "material.add", "expense.add", "capture.save"] } },
    }),
  ).toBe(0);
}

describe("it works", () => {
  test("one line is time, material and mileage on the ticket, as their own forms would have written them", async () => {
    const { number, parts } = valueFrom(await saveCapture.execute(cast.tess, await read(whole()), call()));
    expect(number).toBe(ticket.number);
    expect(parts).toHaveLength(3);
    expect((await sheetOf(cast.tess)).entries).toMatchObject([
      { ticketId: ticket.id, workedMinutes: 25, billableMinutes: 30, summary: "replaced toner", isBillable: true },
    ]);
    expect(await db.material.findMany({ where: { ticketId: ticket.id } })).toMatchObject([
      { productId, quantity: 1000 },
    ]);
    expect(await db.expense.findMany({ where: { ticketId: ticket.id } })).toMatchObject([
      {
        distance: 12_000,
        distanceRate: 7250,
        amount: 870,
        destination: "Northwind Dental",
        customerId: cast.northwind.customerId,
        isBillable: true,
        isReimbursable: true,
      },
    ]);
    expect(await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({
      workedMinutes: 25,
      firstResponseAt: fridayEvening,
    });
  });

  test("an offset bills less, and the true minutes are kept", async () => {
    valueFrom(await saveCapture.execute(cast.tess, await read("14:00-15:30 -30m lunch onsite Moved the rack"), call()));
    expect((await sheetOf(cast.tess)).entries).toMatchObject([
      { workedMinutes: 90, offsetMinutes: -30, billableMinutes: 60, internalNotes: "Lunch: −30 m" },
    ]);
  });

  test("nocharge bills nothing of it", async () => {
    valueFrom(await saveCapture.execute(cast.tess, await read(`nocharge ${whole()}`), call()));
    expect((await sheetOf(cast.tess)).entries).toMatchObject([{ isBillable: false, amount: 0 }]);
    expect(await db.material.findFirstOrThrow()).toMatchObject({ isBillable: false });
    expect(await db.expense.findFirstOrThrow()).toMatchObject({ isBillable: false, isReimbursable: true });
  });

  test("a material alone needs no time", async () => {
    valueFrom(await saveCapture.execute(cast.tess, await read(`+2 ${sku}`), call()));
    expect(await db.material.findFirstOrThrow()).toMatchObject({ quantity: 2000 });
    expect(await db.timeEntry.count()).toBe(0);
  });

  test("the same request sent twice is saved once and answers the same", async () => {
    const [input, once] = [await read(whole()), call()];
    const first = await saveCapture.execute(cast.tess, input, once);
    expect(await saveCapture.execute(cast.tess, input, once)).toEqual(first);
    expect((await sheetOf(cast.tess)).entries).toHaveLength(1);
    expect(await db.material.count()).toBe(1);
    expect(await db.expense.count()).toBe(1);
  });
});

describe("the wrong person", () => {
  test("whoever sees only their own tickets saves nothing on another's", async () => {
    const input = await read(whole());
    const theo = { ...cast.theo, grants: { ...cast.theo.grants, "ticket.read": "mine" } as const };
    expect(await saveCapture.execute(theo, input, call())).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    await nothingThere();
  });

  test.each([
    ["time.log", "Time: you may not log time. Nothing was saved."],
    ["material.add", "Material: you may not add materials to this ticket. Nothing was saved."],
    ["expense.add", "Mileage: you may not write down expenses. Nothing was saved."],
  ] as const)("without %s all of it is refused, with the part's name", async (permission, message) => {
    const input = await read(whole());
    const tess = { ...cast.tess, grants: { ...cast.tess.grants, [permission]: "none" } as const };
    expect(await saveCapture.execute(tess, input, call())).toMatchObject({ ok: false, refusal: { message } });
    await nothingThere();
  });

  test("whoever may not capture at all gets the answer of what is not there", async () => {
    const tess = { ...cast.tess, grants: { ...cast.tess.grants, "capture.save": "none" } as const };
    const outcome = await saveCapture.execute(tess, await read(whole()), call());
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "missing" } });
  });
});

describe("the wrong moment", () => {
  test("a submitted timesheet takes no line, and the material and the drive are not there either", async () => {
    await loggedTime(cast.tess, ticket.id);
    const input = await read(whole());
    await db.timesheet.updateMany({ data: { status: "submitted" } });
    const outcome = await saveCapture.execute(cast.tess, input, call());
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { message: "Time: Nov 15–21 is submitted. Recall the timesheet to make changes. Nothing was saved." },
    });
    expect(await db.material.count()).toBe(0);
    expect(await db.expense.count()).toBe(0);
    expect((await sheetOf(cast.tess)).entries).toHaveLength(1);
  });

  test("a submitted expense report takes no drive: it goes to a further part of the period", async () => {
    const input = await read(whole());
    valueFrom(await saveCapture.execute(cast.tess, await read("3mi parking drive"), call()));
    await db.expenseReport.updateMany({ data: { status: "submitted", submittedAt: fridayEvening } });
    valueFrom(await saveCapture.execute(cast.tess, input, call()));
    const reports = await db.expenseReport.findMany({ select: { part: true, status: true }, orderBy: { part: "asc" } });
    expect(reports).toEqual([
      { part: 1, status: "submitted" },
      { part: 2, status: "open" },
    ]);
  });

  test("a product that is not sold any more", async () => {
    const input = await read(whole());
    valueFrom(await deactivateProduct.execute(cast.max, { productId }, call()));
    expect(await saveCapture.execute(cast.tess, input, call())).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/^Material: .* is not sold any more[.] Nothing was saved[.]$/) },
    });
    await nothingThere();
  });

  test("a product that never was", async () => {
    const input = await read(whole());
    const forged = { capture: input.capture.replace(productId, randomUUID()) };
    expect(await saveCapture.execute(cast.tess, forged, call())).toMatchObject({
      ok: false,
      refusal: { message: "Material: Choose one of the products. Nothing was saved." },
    });
    await nothingThere();
  });

  test("a completed ticket, where the organization takes no more time on it", async () => {
    const input = await read(whole());
    await db.ticket.update({ where: { id: ticket.id }, data: { isOpen: false, completedAt: fridayEvening } });
    const tess = { ...cast.tess, desk: { ...cast.tess.desk, timeOnCompleted: "prohibit_add" } as const };
    expect(await saveCapture.execute(tess, input, call())).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/^Time: .* is complete/) },
    });
    await nothingThere();
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "{"],
    [
      "an owner that somebody posts",
      JSON.stringify({ ticketId: randomUUID(), time: null, materials: [], mileage: null, personId: "x" }),
    ],
  ])("%s", async (_, capture) => {
    expect(await saveCapture.execute(cast.tess, { capture }, call())).toMatchObject({
      ok: false,
      refusal: { kind: "invalid" },
    });
  });

  test("parts without a part", async () => {
    const capture = JSON.stringify({ ticketId: ticket.id, time: null, materials: [], mileage: null });
    expect(await saveCapture.execute(cast.tess, { capture }, call())).toMatchObject({
      ok: false,
      refusal: { message: "The line says nothing that could be saved." },
    });
  });
});

describe("the record", () => {
  test("each part leaves the event of its own command, and the line one of its own", async () => {
    valueFrom(await saveCapture.execute(cast.tess, await read(whole()), call()));
    const events = await db.event.findMany({
      where: { ticketId: ticket.id, at: fridayEvening },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ name, actorId }) => [name, actorId === cast.tess.id])).toEqual([
      ["time.log", true],
      ["material.add", true],
      ["expense.add", true],
      ["capture.save", true],
    ]);
  });
});
