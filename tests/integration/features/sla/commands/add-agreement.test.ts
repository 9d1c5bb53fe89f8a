import { beforeAll, describe, expect, test } from "vitest";
import { addAgreement } from "#features/sla/commands/add-agreement.ts";
import { targetField } from "#features/sla/model/milestones.ts";
import { missing } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { typedAgreement } from "../../../../support/service-levels.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const add = async (more: Readonly<Record<string, string>> = {}) =>
  await addAgreement.execute(cast.ada, await typedAgreement(more));
const kept = (id: string) =>
  db.serviceLevelAgreement.findUniqueOrThrow({ where: { id }, include: { targets: { include: { priority: true } } } });

describe("it works", () => {
  test("with its targets for each priority; what is empty is not promised", async () => {
    const { id } = valueFrom(await add());
    expect(await kept(id)).toMatchObject({
      hours: "location",
      locationId: null,
      warnAtPercent: 80,
      setsDueDate: true,
      isDefault: false,
      targets: [
        {
          priority: { name: "Critical" },
          firstResponseMinutes: 15,
          resolutionPlanMinutes: null,
          resolvedMinutes: 270,
        },
      ],
    });
  });

  test("with hours of its own", async () => {
    const set = await db.holidaySet.findFirstOrThrow();
    const own = { hours: "custom", customZone: "Asia/Tokyo", holidaySetId: set.id, day0: "10:00-24:00" };
    const { id } = valueFrom(await add(own));
    expect(await kept(id)).toMatchObject({
      customZone: "Asia/Tokyo",
      holidaySetId: set.id,
      customHours: [[[600, 1440]], [], [], [], [], [], []],
    });
  });

  test("a new default takes the place of the one before", async () => {
    const before = await db.serviceLevelAgreement.findFirstOrThrow({ where: { isDefault: true } });
    const { id } = valueFrom(await add({ isDefault: "true" }));
    expect(await db.serviceLevelAgreement.findMany({ where: { isDefault: true } })).toMatchObject([{ id }]);
    await db.serviceLevelAgreement.update({ where: { id }, data: { isDefault: false } });
    await db.serviceLevelAgreement.update({ where: { id: before.id }, data: { isDefault: true } });
  });
});

test("the wrong person: only an administrator", async () => {
  expect(refusalFrom(await addAgreement.execute(cast.max, await typedAgreement()))).toEqual(missing);
});

describe("bad input", () => {
  test.each([
    [{ name: " " }, "name", "Name must not be empty."],
    [{ name: "Standard" }, "name", "This name is taken. Choose another one."],
    [
      { warnAtPercent: "100" },
      "warnAtPercent",
      "The share is a number from 0 to 99: after all the time it would be too late.",
    ],
    [{ hours: "custom" }, "customZone", "Choose the time zone of these hours."],
    [
      { hours: "custom", customZone: "UTC" },
      "day1",
      "Give at least one day hours: an agreement without any would never be due.",
    ],
    [{ day2: "17:00-08:00" }, "day2", "Tuesday's hours must end after they start."],
    [{ isDefault: "true", isActive: "false" }, "isActive", "The default agreement stays active."],
    [{ locationId: crypto.randomUUID() }, "locationId", "Choose one of the locations."],
  ])("%j is refused at its field", async (typed, field, message) => {
    const refusal = refusalFrom(await add(typed));
    expect(refusal.fields?.[field]).toBe(message);
  });

  test("a promise that is no duration is refused at its field", async () => {
    const { id } = await db.ticketPriority.findUniqueOrThrow({ where: { name: "Low" } });
    const field = targetField("resolved", id);
    expect(refusalFrom(await add({ [field]: "soon" })).fields?.[field]).toBe(
      "Resolved is a duration like 1h 30m, or nothing.",
    );
  });
});

test("the record it leaves", async () => {
  const { id, name } = valueFrom(await add());
  expect(await lastEventAbout(id)).toMatchObject({ name: "agreement.add", actorName: "Ada Admin", change: { name } });
});
