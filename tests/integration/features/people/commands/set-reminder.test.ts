import { beforeAll, describe, expect, test } from "vitest";
import { setReminder } from "#features/people/commands/set-reminder.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const reminderOf = async (id: string) => (await db.person.findUniqueOrThrow({ where: { id } })).reminderAt;

test("it works: one's own time of day, or the organization's again", async () => {
  valueFrom(await setReminder.execute(cast.tess, { reminderAt: "16:45" }));
  expect(await reminderOf(cast.tess.id)).toBe(1005);
  expect(await lastEventAbout(cast.tess.id)).toMatchObject({
    name: "person.setReminder",
    change: { reminderAt: 1005 },
  });
  valueFrom(await setReminder.execute(cast.tess, { reminderAt: "" }));
  expect(await reminderOf(cast.tess.id)).toBeNull();
});

test("the wrong person: nobody says it for others", async () => {
  expect(await setReminder.execute(cast.ada, { reminderAt: "16:45", id: cast.tess.id })).toMatchObject({ ok: false });
  expect(await reminderOf(cast.tess.id)).toBeNull();
});

describe("bad input", () => {
  test.each(["25:00", "noon", "-1:00"])("%s", async (reminderAt) => {
    expect(await setReminder.execute(cast.tess, { reminderAt })).toMatchObject({
      ok: false,
      refusal: { fields: { reminderAt: "A time is written like 17:00." } },
    });
  });
});
