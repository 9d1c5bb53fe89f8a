import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../support/cast.ts";
import {
  approvedSheet,
  emptyTimesheets,
  fridayEvening,
  loggedTime,
  makeTicket,
  sheetOf,
} from "../../../support/work.ts";

let cast: Cast;
let ticketId: string;

beforeAll(async () => {
  cast = await makeCast();
  ticketId = (await makeTicket(cast)).id;
});
beforeEach(emptyTimesheets);

/** The columns of an entry that stands already, for another one beside it. */
async function another(more: Readonly<Record<string, unknown>> = {}) {
  const { id: _, explanation: __, ...columns } = await loggedTime(cast.tess, ticketId);
  return { ...columns, explanation: [], ...more };
}

async function internal(more: Readonly<Record<string, unknown>> = {}) {
  const { id: internalCodeId } = await db.internalTimeCode.findUniqueOrThrow({ where: { systemKey: "sick" } });
  const nobodys = {
    ticketId: null,
    workTypeId: null,
    billingRoleId: null,
    billableMinutes: 0,
    amount: 0,
    hourlyRate: 0,
  };
  return await another({ ...nobodys, isBillable: false, showOnInvoice: false, internalCodeId, ...more });
}

describe("time as the database keeps it", () => {
  test("is a ticket's or an internal code's, never both and never neither", async () => {
    const data = await internal();
    await expect(db.timeEntry.create({ data: { ...data, ticketId } })).rejects.toThrow();
    await expect(db.timeEntry.create({ data: { ...data, internalCodeId: null } })).rejects.toThrow();
    await db.timeEntry.create({ data });
  });

  test("of a ticket says how it is sold, and internal time is never billed", async () => {
    await expect(db.timeEntry.create({ data: await another({ workTypeId: null }) })).rejects.toThrow();
    await expect(db.timeEntry.create({ data: await internal({ isBillable: true }) })).rejects.toThrow();
  });

  test("internal time is seen by its person and their approvers, not by every colleague", async () => {
    const { id } = await db.timeEntry.create({ data: await internal() });
    const sees = async (actor: Cast["tess"]) =>
      (await db.timeEntry.count({ where: { AND: [{ id }, visible.timeEntries(actor)] } })) === 1;
    expect(await sees(cast.tess)).toBe(true);
    expect(await sees(cast.olivia)).toBe(true);
    expect(await sees(cast.theo)).toBe(false);
  });

  test("on a paid sheet is as locked as on an approved one", async () => {
    const entry = await loggedTime(cast.tess, ticketId);
    const { id } = await approvedSheet(cast.tess, cast.olivia);
    await db.timesheet.update({ where: { id }, data: { status: "paid", paidAt: fridayEvening } });
    await expect(db.timeEntry.update({ where: { id: entry.id }, data: { amount: 1 } })).rejects.toThrow();
    await expect(db.timeEntry.delete({ where: { id: entry.id } })).rejects.toThrow();
    expect((await sheetOf(cast.tess)).entries).toHaveLength(1);
    await db.timesheet.update({ where: { id }, data: { status: "approved", paidAt: null } });
  });
});
