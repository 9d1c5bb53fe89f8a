import { beforeAll, expect, test } from "vitest";
import { dismissMail } from "#features/mail/commands/dismiss-mail.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { mailboxNamed, mustTakeIn } from "../../../../support/mailboxes.ts";
import { refusalFrom } from "../../../../support/people.ts";
import { rawMail } from "../../../../support/raw-mails.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let mailboxId: string;
beforeAll(async () => {
  cast = await makeCast();
  mailboxId = await mailboxNamed();
});

const waiting = () => mustTakeIn(mailboxId, rawMail({ From: "stan@elsewhere.example" }));

test("a mail of no use waits no more; who decided so is kept with it", async () => {
  const mail = await waiting();
  valueFrom(await dismissMail.execute(cast.ada, { mailId: mail.id }));
  expect(await db.incomingMail.findUniqueOrThrow({ where: { id: mail.id } })).toMatchObject({
    outcome: "ignored",
    reason: "Ada Admin dismissed it.",
  });
});

test("the wrong person finds no such mail", async () => {
  const mail = await waiting();
  expect(refusalFrom(await dismissMail.execute(cast.max, { mailId: mail.id })).kind).toBe("missing");
});

test("what is decided is decided", async () => {
  const mail = await waiting();
  valueFrom(await dismissMail.execute(cast.ada, { mailId: mail.id }));
  expect(refusalFrom(await dismissMail.execute(cast.ada, { mailId: mail.id })).kind).toBe("conflict");
});

test("bad input", async () => {
  expect(refusalFrom(await dismissMail.execute(cast.ada, { mailId: "x" })).kind).toBe("invalid");
});

test("the record it leaves", async () => {
  const mail = await waiting();
  valueFrom(await dismissMail.execute(cast.ada, { mailId: mail.id }));
  expect(await lastEventAbout(mail.id)).toMatchObject({
    name: "mail.dismiss",
    change: { from: "stan@elsewhere.example" },
  });
});
