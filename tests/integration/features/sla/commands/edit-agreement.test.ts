import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addAgreement } from "#features/sla/commands/add-agreement.ts";
import { editAgreement } from "#features/sla/commands/edit-agreement.ts";
import { missing } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { typedAgreement } from "../../../../support/service-levels.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let id: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ({ id } = valueFrom(await addAgreement.execute(cast.ada, await typedAgreement())));
});
const edit = async (more: Readonly<Record<string, string>>, actor = cast.ada) =>
  await editAgreement.execute(actor, await typedAgreement({ id, version: "1", ...more }));

describe("it works", () => {
  test("everything is written anew; targets of single issue types stay", async () => {
    const [issue, priority] = await Promise.all([
      db.issueType.findFirstOrThrow(),
      db.ticketPriority.findUniqueOrThrow({ where: { name: "Low" } }),
    ]);
    await db.slaTarget.create({
      data: { agreementId: id, priorityId: priority.id, issueTypeId: issue.id, resolvedMinutes: 60 },
    });
    valueFrom(await edit({ name: "Platinum", hours: "around_the_clock", warnAtPercent: "0", setsDueDate: "false" }));
    expect(
      await db.serviceLevelAgreement.findUniqueOrThrow({ where: { id }, include: { targets: true } }),
    ).toMatchObject({
      name: "Platinum",
      hours: "around_the_clock",
      warnAtPercent: 0,
      setsDueDate: false,
      version: 2,
      targets: expect.arrayContaining([
        expect.objectContaining({ issueTypeId: issue.id, resolvedMinutes: 60 }),
        expect.objectContaining({ issueTypeId: null, resolvedMinutes: 270 }),
      ]),
    });
  });
});

test("the wrong person: only an administrator", async () => {
  expect(refusalFrom(await edit({}, cast.tess))).toEqual(missing);
});

describe("the wrong moment", () => {
  test("a form that was opened before somebody else saved stays refused, however often it is sent, until it is begun anew", async () => {
    valueFrom(await edit({}));
    expect(refusalFrom(await edit({}))).toMatchObject({ kind: "conflict", theirs: { version: "1" } });
  });

  test("the default stays the default until another one is", async () => {
    const { id: standard, version } = await db.serviceLevelAgreement.findFirstOrThrow({ where: { isDefault: true } });
    const typed = await typedAgreement({ id: standard, version: String(version) });
    expect(refusalFrom(await editAgreement.execute(cast.ada, typed)).fields?.isDefault).toMatch(/make another/);
  });

  test("an agreement that is not there", async () => {
    expect(refusalFrom(await edit({ id: crypto.randomUUID() }))).toEqual(missing);
  });
});

test("the record it leaves", async () => {
  const { name } = valueFrom(await edit({ name: "Silver" }));
  expect(await lastEventAbout(id)).toMatchObject({ name: "agreement.edit", change: { name: { to: name } } });
});
