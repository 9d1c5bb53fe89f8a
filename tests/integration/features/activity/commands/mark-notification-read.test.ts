import { beforeAll, expect, test } from "vitest";
import { markNotificationRead } from "#features/activity/commands/mark-notification-read.ts";
import { myNotifications } from "#features/activity/queries/my-notifications.ts";
import { notify } from "#features/activity/records.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function told(sentence: string) {
  await db.$transaction((tx) => notify(tx, cast.tess.id, sentence, "/timesheet", new Date()));
  return await db.notification.findFirstOrThrow({ where: { sentence } });
}

test("one notice or all of them are read", async () => {
  const [first, second, third] = [await told("One"), await told("Two"), await told("Three")];
  expect(valueFrom(await markNotificationRead.execute(cast.tess, { id: first.id }))).toEqual({ count: 1 });
  expect(valueFrom(await markNotificationRead.execute(cast.tess, { id: first.id }))).toEqual({ count: 0 });
  expect(valueFrom(await markNotificationRead.execute(cast.tess, { id: "all" }))).toEqual({ count: 2 });
  const { notices } = await myNotifications(cast.tess, undefined);
  expect(notices.map((notice) => notice.id)).toEqual([third.id, second.id, first.id]);
  expect(notices.every((notice) => notice.isRead)).toBe(true);
});

test("the wrong person: nobody reads another's notices, nor marks them", async () => {
  const notice = await told("Private");
  for (const actor of [cast.ada, cast.olivia, cast.theo]) {
    expect(refusalFrom(await markNotificationRead.execute(actor, { id: notice.id })).kind).toBe("missing");
    expect((await myNotifications(actor, undefined)).notices).toEqual([]);
  }
});

test("the wrong moment: what is no notice cannot be read", async () => {
  expect(refusalFrom(await markNotificationRead.execute(cast.tess, { id: "everything" })).kind).toBe("invalid");
  const unknown = "0192f000-0000-7000-8000-000000000000";
  expect(refusalFrom(await markNotificationRead.execute(cast.tess, { id: unknown })).kind).toBe("missing");
});

test("the record it leaves", async () => {
  await told("Noted");
  valueFrom(await markNotificationRead.execute(cast.tess, { id: "all" }));
  expect(await lastEventAbout(cast.tess.id)).toMatchObject({ name: "notification.markRead", actorId: cast.tess.id });
});
