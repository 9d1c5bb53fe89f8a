import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { notify } from "#features/activity/records.ts";
import { copySecurityLevel } from "#features/people/commands/copy-security-level.ts";
import { editPerson } from "#features/people/commands/edit-person.ts";
import { editSecurityLevel } from "#features/people/commands/edit-security-level.ts";
import { approverIdsOf } from "#features/people/records.ts";
import { technicianIdsOf } from "#features/tickets/records.ts";
import { db } from "#server/db.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../support/cast.ts";
import { addedExpense, makeProduct } from "../../support/parts.ts";
import { levelId, newcomer, typedAgain } from "../../support/people.ts";
import { loggedTime, makeTicket } from "../../support/work.ts";

/** Everybody whose view is compared: the cast, and somebody with a level that was narrowed to their own tickets. */
const watchers: Record<string, Actor> = {};
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  for (const approvee of [cast.tess, cast.theo]) {
    const input = await typedAgain(approvee.id, { timesheetApproverIds: [cast.olivia.id, cast.max.id] });
    valueFrom(await editPerson.execute(cast.ada, input));
  }
  const nora = await narrowed();
  for (const technician of [cast.tess, cast.theo, nora]) {
    const ticket = await makeTicket(cast, technician);
    await loggedTime(technician, ticket.id);
    await addedExpense(technician, { ticketId: ticket.id });
    await db.$transaction((tx) => notify(tx, technician.id, "Told", "/tickets", new Date()));
  }
  await makeProduct(cast.ada);
  Object.assign(watchers, { ...cast, nora, northwind: undefined });
});

async function narrowed(): Promise<Actor> {
  const copy = await copySecurityLevel.execute(cast.ada, { id: await levelId("serviceDeskUser"), name: "Narrow" });
  const { levelId: id } = valueFrom(copy);
  const scopes = { "ticket.read": "mine", "customer.read": "none", "person.read": "none", "product.read": "none" };
  valueFrom(await editSecurityLevel.execute(cast.ada, { id, version: "1", name: "Narrow", ...scopes }));
  return (await newcomer(cast, { securityLevelId: id })).actor;
}

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id).sort();
const who = ["olivia", "ada", "max", "tess", "theo", "tariq", "nora"];
const watcher = (name: string): Actor => {
  const actor = watchers[name];
  if (!actor) throw new Error(`${name} is missing`);
  return actor;
};

/** The rows that a predicate lets through, asked one by one. */
async function allowed<Row extends { id: string }>(rows: Row[], may: (row: Row) => boolean | Promise<boolean>) {
  const answers = await Promise.all(rows.map(may));
  return ids(rows.filter((_, index) => answers[index]));
}

describe.each(who)("what %s gets in lists is what may be read one by one", (name) => {
  test("tickets", async () => {
    const actor = watcher(name);
    const all = await db.ticket.findMany({ include: { additionalTechnicians: true } });
    const may = await allowed(all, (row) => can(actor, "ticket.read", { technicianIds: technicianIdsOf(row) }));
    expect(ids(await db.ticket.findMany({ where: visible.tickets(actor) }))).toEqual(may);
    expect(all.length).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ["timesheets", "timesheet", "timesheet.read"],
    ["expense reports", "expense", "expenseReport.read"],
  ] as const)("%s", async (_, kind, permission) => {
    const actor = watcher(name);
    const list = (where: object) =>
      kind === "timesheet" ? db.timesheet.findMany({ where }) : db.expenseReport.findMany({ where });
    const where = kind === "timesheet" ? visible.timesheets(actor) : visible.expenseReports(actor);
    const may = await allowed<{ id: string; personId: string }>(await list({}), async (row) =>
      can(actor, permission, {
        ownerId: row.personId,
        approverIds: await approverIdsOf(db, row.personId, kind, 1),
      }),
    );
    expect(ids(await list(where))).toEqual(may);
  });

  test("people", async () => {
    const actor = watcher(name);
    const may = await allowed(await db.person.findMany(), async (row) =>
      can(actor, "person.read", { ownerId: row.id, approverIds: await approverIdsOf(db, row.id, "timesheet", 1) }),
    );
    expect(ids(await db.person.findMany({ where: visible.people(actor) }))).toEqual(may);
  });

  test("security levels, mails and products", async () => {
    const actor = watcher(name);
    const levels = await db.securityLevel.findMany({ where: visible.securityLevels(actor) });
    expect(levels.length > 0).toBe(can(actor, "securityLevel.read", {}));
    const mails = await db.outgoingMail.findMany({ where: visible.mails(actor) });
    expect(mails.length > 0).toBe(can(actor, "mail.read", {}));
    const products = await db.product.findMany({ where: visible.products(actor) });
    expect(products.length > 0).toBe(can(actor, "product.read", {}));
  });

  test("customers, and what hangs on tickets: no wider than the tickets themselves", async () => {
    const actor = watcher(name);
    const customers = await db.customer.count({ where: visible.customers(actor) });
    expect(customers > 0).toBe(actor.grants["customer.read"] !== "none");
    const seen = new Set(ids(await db.ticket.findMany({ where: visible.tickets(actor) })));
    const notes = await db.ticketNote.findMany({ where: visible.notes(actor) });
    const materials = await db.material.findMany({ where: visible.materials(actor) });
    expect([...notes, ...materials].filter((row) => !seen.has(row.ticketId))).toEqual([]);
  });

  test("notices", async () => {
    const actor = watcher(name);
    const mine = await db.notification.findMany({ where: visible.notifications(actor) });
    expect(mine.every((notice) => notice.personId === actor.id)).toBe(true);
  });
});

test("somebody narrowed to their own tickets sees one of them, and nothing of anybody else", async () => {
  const nora = watcher("nora");
  expect(await db.ticket.count({ where: visible.tickets(nora) })).toBe(1);
  const times = await db.timeEntry.findMany({ where: visible.timeEntries(nora) });
  expect(times.map((entry) => entry.personId)).toEqual([nora.id]);
  expect((await db.expense.findMany({ where: visible.expenses(nora) })).map((row) => row.personId)).toEqual([nora.id]);
});

test("an approver sees the timesheets of those whose approver one was made, a deactivated one nothing", async () => {
  const max = watcher("max");
  const seen = await db.timesheet.findMany({ where: visible.timesheets(max) });
  expect(seen.map((sheet) => sheet.personId).sort()).toEqual([cast.tess.id, cast.theo.id].sort());
  await expect(actingAs("0192f000-0000-7000-8000-000000000000")).rejects.toThrow();
});
