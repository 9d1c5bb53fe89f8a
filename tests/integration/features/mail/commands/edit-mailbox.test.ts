import { beforeAll, beforeEach, expect, test } from "vitest";
import { editMailbox } from "#features/mail/commands/edit-mailbox.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { mailboxNamed, mustTakeIn } from "../../../../support/mailboxes.ts";
import { refusalFrom } from "../../../../support/people.ts";
import { rawMail } from "../../../../support/raw-mails.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let box: { id: string; version: number };
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  box = await db.mailbox.findUniqueOrThrow({ where: { id: await mailboxNamed() } });
});

const edited = async (more: Record<string, string> = {}) => ({
  mailboxId: box.id,
  version: String(box.version),
  ...more,
});
const queueNamed = async (name: string) => (await db.queue.findUniqueOrThrow({ where: { name } })).id;

test("its tickets begin in the chosen queue, and mail of strangers belongs to the chosen customer", async () => {
  const queueId = await queueNamed("Level II Support");
  const { customerId } = cast.northwind;
  valueFrom(await editMailbox.execute(cast.ada, await edited({ queueId, customerId, isActive: "true" })));
  const mail = await mustTakeIn(box.id, rawMail({ From: "stan@elsewhere.example" }));
  expect(mail).toMatchObject({ outcome: "created", ticket: { queueId, customerId } });
});

test("switched off, it takes nothing in", async () => {
  valueFrom(await editMailbox.execute(cast.ada, await edited()));
  expect(await db.mailbox.findUniqueOrThrow({ where: { id: box.id } })).toMatchObject({
    isActive: false,
    queueId: null,
    customerId: null,
  });
});

test("the wrong person finds no such mailbox", async () => {
  for (const actor of [cast.tess, cast.max]) {
    expect(refusalFrom(await editMailbox.execute(actor, await edited())).kind).toBe("missing");
  }
});

test("what somebody else changed meanwhile is not overwritten", async () => {
  const first = await edited({ isActive: "true" });
  valueFrom(await editMailbox.execute(cast.ada, first));
  expect(refusalFrom(await editMailbox.execute(cast.olivia, first)).kind).toBe("conflict");
});

test("bad input", async () => {
  const nobody = "0192f000-0000-7000-8000-000000000000";
  expect(refusalFrom(await editMailbox.execute(cast.ada, await edited({ queueId: nobody }))).fields).toHaveProperty(
    "queueId",
  );
  expect(refusalFrom(await editMailbox.execute(cast.ada, await edited({ customerId: nobody }))).fields).toHaveProperty(
    "customerId",
  );
  expect(refusalFrom(await editMailbox.execute(cast.ada, await edited({ queueId: "x" }))).kind).toBe("invalid");
});

test("the record it leaves", async () => {
  valueFrom(
    await editMailbox.execute(cast.ada, await edited({ queueId: await queueNamed("Post Sale"), isActive: "true" })),
  );
  expect(await lastEventAbout(box.id)).toMatchObject({
    name: "mailbox.edit",
    change: { queue: { to: "Post Sale" }, isActive: { to: true } },
  });
});
