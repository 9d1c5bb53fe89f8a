import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { editWorkType } from "#features/time/commands/edit-work-type.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout, loggedTime, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const typed = { isActive: "true", isBillable: "true", showOnInvoice: "true", rateModifier: "role_rate" };
const another = () => db.workType.create({ data: { name: `Work ${randomUUID()}` } });
const edit = (workType: { id: string; name: string }, more: Readonly<Record<string, string>>, actor = cast.ada) =>
  editWorkType.execute(actor, { workTypeId: workType.id, version: "1", name: workType.name, ...typed, ...more });

test("what changes acts on entries saved after it; those written down stay", async () => {
  const [kind, ticket] = [await another(), await makeTicket(cast)];
  const before = await loggedTime(cast.tess, ticket.id, { workTypeId: kind.id, worked: "1h" });
  valueFrom(await edit(kind, { rateModifier: "multiplier", rateValue: "2", minimum: "2h" }));
  const after = await loggedTime(cast.tess, ticket.id, { workTypeId: kind.id, worked: "1h" });
  expect(after).toMatchObject({ billableMinutes: 120, amount: before.amount * 4 });
  expect(await db.timeEntry.findUniqueOrThrow({ where: { id: before.id } })).toEqual(before);
});

test("the wrong person and what is not there get the same answer", async () => {
  const kind = await another();
  expect(refusalFrom(await edit(kind, { name: "Mine" }, cast.max))).toEqual(
    refusalFrom(await edit({ id: randomUUID(), name: "Nothing" }, {})),
  );
});

test("an older version, nothing changed, itself after hours and a default that would be none are refused", async () => {
  const kind = await another();
  expect(refusalFrom(await edit(kind, { version: "9", name: "Other" })).kind).toBe("conflict");
  expect(refusalFrom(await edit(kind, {})).message).toBe("Nothing was changed, so nothing was saved.");
  expect(refusalFrom(await edit(kind, { afterHoursId: kind.id })).fields).toHaveProperty("afterHoursId");
  const usual = await db.workType.findFirstOrThrow({ where: { isDefault: true } });
  const version = String(usual.version);
  expect(refusalFrom(await edit(usual, { version })).fields).toEqual({
    isDefault: "This is the default: make another work type the default instead.",
  });
});

test("the record says from what to what", async () => {
  const kind = await another();
  valueFrom(await edit(kind, { code: "odd", isBillable: "false" }));
  expect(await lastEventAbout(kind.id)).toMatchObject({
    name: "workType.edit",
    change: { workType: kind.name, code: { from: "", to: "ODD" }, billable: { from: "true", to: "false" } },
  });
});
