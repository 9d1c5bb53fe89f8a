import { beforeAll, expect, test } from "vitest";
import { assignMail } from "#features/mail/commands/assign-mail.ts";
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

const waiting = () => mustTakeIn(mailboxId, rawMail({ From: "Stan Stranger <stan@elsewhere.example>" }));
const northwinds = () => ({ customerId: cast.northwind.customerId });

test("a mail that waited becomes a ticket of the chosen customer, and its sender their contact", async () => {
  const mail = await waiting();
  expect(mail.outcome).toBe("waiting");
  const { number } = valueFrom(
    await assignMail.execute(cast.ada, { mailId: mail.id, ...northwinds(), remember: "true" }),
  );
  const ticket = await db.ticket.findUniqueOrThrow({ where: { number }, include: { contact: true } });
  expect(ticket).toMatchObject({
    title: "Printer on fire",
    description: "Hello,\n\nthe printer is on fire.",
    ...northwinds(),
    contact: { name: "Stan Stranger", email: "stan@elsewhere.example" },
  });
  expect(await db.incomingMail.findUniqueOrThrow({ where: { id: mail.id } })).toMatchObject({
    outcome: "created",
    ticketId: ticket.id,
  });
  expect(await waiting()).toMatchObject({ outcome: "created", ticket: { contactId: ticket.contactId } });
});

test("the wrong person finds no such mail", async () => {
  const contact = await db.contact.updateMany({
    where: { email: "stan@elsewhere.example" },
    data: { isActive: false },
  });
  expect(contact.count).toBeLessThanOrEqual(1);
  const mail = await waiting();
  for (const actor of [cast.tess, cast.max]) {
    expect(refusalFrom(await assignMail.execute(actor, { mailId: mail.id, ...northwinds() })).kind).toBe("missing");
  }
});

test("what is decided is decided; without a customer nothing is", async () => {
  const mail = await waiting();
  const nobodys = { mailId: mail.id, customerId: "0192f000-0000-7000-8000-000000000000" };
  expect(refusalFrom(await assignMail.execute(cast.ada, { mailId: mail.id, customerId: "" })).fields).toEqual({
    customerId: "Choose the customer.",
  });
  expect(refusalFrom(await assignMail.execute(cast.ada, nobodys)).fields).toHaveProperty("customerId");
  valueFrom(await assignMail.execute(cast.ada, { mailId: mail.id, ...northwinds() }));
  expect(refusalFrom(await assignMail.execute(cast.ada, { mailId: mail.id, ...northwinds() })).kind).toBe("conflict");
});

test("the record it leaves", async () => {
  const mail = await waiting();
  valueFrom(await assignMail.execute(cast.ada, { mailId: mail.id, ...northwinds() }));
  expect(await lastEventAbout(mail.id)).toMatchObject({
    name: "mail.assign",
    actorId: cast.ada.id,
    change: { from: "Stan Stranger", customer: "Northwind Dental" },
  });
});
