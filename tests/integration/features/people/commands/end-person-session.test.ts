import { beforeAll, expect, test } from "vitest";
import { endPersonSession } from "#features/people/commands/end-person-session.ts";
import { mySessions } from "#features/people/queries/my-sessions.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { openSession, refusalFrom } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a browser left somewhere is signed out and leaves the list", async () => {
  const [here, there] = [await openSession(cast.tess.id), await openSession(cast.tess.id)];
  valueFrom(await endPersonSession.execute(cast.tess, { sessionId: there.id }));
  const open = await mySessions(cast.tess, new Date());
  expect(open.map((session) => session.id)).toContain(here.id);
  expect(open.map((session) => session.id)).not.toContain(there.id);
});

test("the wrong person and the wrong moment: nobody ends another's session, and none ends twice", async () => {
  const session = await openSession(cast.tess.id);
  for (const actor of [cast.theo, cast.ada]) {
    expect(refusalFrom(await endPersonSession.execute(actor, { sessionId: session.id })).kind).toBe("missing");
  }
  expect((await db.authSession.findUniqueOrThrow({ where: { id: session.id } })).revokedAt).toBeNull();
  valueFrom(await endPersonSession.execute(cast.tess, { sessionId: session.id }));
  expect(refusalFrom(await endPersonSession.execute(cast.tess, { sessionId: session.id })).kind).toBe("missing");
});

test("the record it leaves", async () => {
  const session = await openSession(cast.tess.id);
  valueFrom(await endPersonSession.execute(cast.tess, { sessionId: session.id }));
  expect(await lastEventAbout(cast.tess.id)).toMatchObject({ name: "person.endSession", actorId: cast.tess.id });
});
