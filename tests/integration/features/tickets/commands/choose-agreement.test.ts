import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chooseAgreement } from "#features/tickets/commands/choose-agreement.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { missing } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { agreementOf, slaOf, standardAgreement } from "../../../../support/agreements.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout, momentOf } from "../../../../support/work.ts";

let cast: Cast;
let ticketId: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await standardAgreement();
  const input = { customerId: cast.northwind.customerId, title: "Printer on 2nd floor offline" };
  ticketId = valueFrom(await createTicket.execute(cast.tess, input, { now: monday("09:00") })).id;
});
const monday = (time: string) => momentOf("2026-11-16", time);
const tuesday = (time: string) => momentOf("2026-11-17", time);
const choose = (agreementId: string, more: Readonly<Record<string, string>> = {}, actor = cast.max) =>
  chooseAgreement.execute(actor, { ticketId, agreementId, ...more }, { now: monday("09:30") });

describe("it works", () => {
  test("the ticket's own agreement holds, and sets when it is due; without it the customer's or the desk's holds again", async () => {
    const standard = await slaOf(ticketId);
    const gold = await agreementOf();
    valueFrom(await choose(gold.id));
    expect(await slaOf(ticketId)).toMatchObject({ agreementId: gold.id, firstResponseDueAt: monday("10:00") });
    expect((await ticketNow(ticketId)).dueAt).toEqual(tuesday("09:00"));
    valueFrom(await choose("", { wasAgreementId: gold.id }));
    expect(await slaOf(ticketId)).toMatchObject({
      agreementId: standard.agreementId,
      resolvedDueAt: standard.resolvedDueAt,
    });
  });
});

test("the wrong person: a technician does not choose what was promised", async () => {
  const gold = await agreementOf();
  expect(refusalFrom(await choose(gold.id, {}, cast.tess))).toEqual(missing);
});

describe("the wrong moment", () => {
  test("an agreement that is switched off, that is not there, or that somebody else replaced meanwhile", async () => {
    const old = await agreementOf({ isActive: false });
    for (const id of [old.id, crypto.randomUUID()]) {
      expect(refusalFrom(await choose(id)).fields?.agreementId).toBe("Choose one of the active agreements.");
    }
    const [gold, silver] = [await agreementOf(), await agreementOf()];
    valueFrom(await choose(gold.id));
    expect(refusalFrom(await choose(silver.id, { wasAgreementId: "" }))).toMatchObject({ kind: "conflict" });
    expect(refusalFrom(await choose(gold.id))).toMatchObject({ message: /Nothing was changed/ });
  });

  test("a ticket that is complete", async () => {
    await db.ticket.update({ where: { id: ticketId }, data: { isOpen: false, completedAt: monday("09:15") } });
    expect(refusalFrom(await choose((await agreementOf()).id))).toMatchObject({ kind: "conflict" });
  });
});

test("the record it leaves", async () => {
  const gold = await agreementOf();
  valueFrom(await choose(gold.id));
  expect(await lastEventAbout(ticketId)).toMatchObject({
    name: "ticket.chooseAgreement",
    change: { agreement: { from: null, to: gold.name }, due: { to: "2026-11-17 09:00" } },
  });
});
