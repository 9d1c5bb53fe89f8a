import { randomUUID } from "node:crypto";
import { db } from "#server/db.ts";
import { storedText } from "../support/files.ts";
import { storedDocument } from "../support/receipts.ts";

// A mail of nobody the desk knows; its raw message was lost.
async function mailThatWaits(): Promise<string> {
  const now = new Date();
  const mail = {
    messageId: `<${randomUUID()}@elsewhere.example>`,
    fromAddress: "somebody@elsewhere.example",
    receivedAt: now,
    takenAt: now,
    rawKey: `mails/2026-01-01/${randomUUID()}`,
    bytes: 10,
    outcome: "waiting" as const,
  };
  return (await db.incomingMail.create({ data: mail, select: { id: true } })).id;
}

/** Real ids for the addresses: Tess's own records, so that a refusal is about the level and not about a missing row. */
export async function sampleAddresses(): Promise<Record<string, string>> {
  const tess = await db.person.findUniqueOrThrow({ where: { email: "tess@tallydesk.example" }, select: { id: true } });
  const entry = await db.timeEntry.findFirstOrThrow({ where: { personId: tess.id, ticketId: { not: null } } });
  const ticket = await db.ticket.findUniqueOrThrow({ where: { id: entry.ticketId ?? "" } });
  const sheet = await db.timesheet.findFirstOrThrow({ where: { personId: tess.id } });
  const report = await db.expenseReport.findFirst({ where: { personId: tess.id } });
  const signOff = await db.signOff.findFirst({ include: { ticket: true } });
  const material = await db.material.findFirstOrThrow({
    where: { ticket: { isOpen: true } },
    include: { ticket: true },
  });
  const contract = await db.contract.findFirst();
  const first = async (rows: Promise<{ id: string } | null>) => (await rows)?.id ?? randomUUID();
  return {
    ticket: ticket.number,
    ticketId: ticket.id,
    openTicket: material.ticket.number,
    entry: entry.id,
    day: sheet.startsOn.toISOString().slice(0, 10),
    sheet: sheet.id,
    report: report?.id ?? randomUUID(),
    signOff: signOff?.id ?? randomUUID(),
    signedTicket: signOff?.ticket.number ?? ticket.number,
    customer: ticket.customerId,
    contract: contract?.id ?? randomUUID(),
    contractCustomer: contract?.customerId ?? randomUUID(),
    incomingMail: await mailThatWaits(),
    contact: await first(db.contact.findFirst({ where: { customerId: ticket.customerId } })),
    material: material.id,
    materialTicket: material.ticket.number,
    expense: await first(db.expense.findFirst({ where: { personId: tess.id } })),
    receipt: await aReceipt(tess.id),
    stockedProduct: await first(db.product.findFirst({ where: { isStocked: true } })),
    product: await first(db.product.findFirst()),
    productImport: await first(aFileOfAda()),
    priceList: await first(db.priceList.create({ data: { name: `Friends ${randomUUID()}` } })),
    person: tess.id,
    level: await first(db.securityLevel.findFirst({ where: { systemKey: "manager" } })),
    copy: await first(db.securityLevel.findFirst({ where: { name: "Nothing at all" } })),
    note: await first(
      db.ticketNote.create({
        data: { ticketId: ticket.id, authorId: tess.id, visibility: "internal", body: "Hm." },
      }),
    ),
    attachment: await anAttachment(ticket.id),
    timeOff: await aRequest(tess.id),
    checklistTemplate: (await db.checklistTemplate.create({ data: { name: `Leaver ${randomUUID()}` } })).id,
    mail: await first(db.outgoingMail.findFirst()),
    category: await first(db.ticketCategory.findFirst()),
  };
}

// Of an expense on a report, in the file store.
async function aReceipt(createdById: string): Promise<string> {
  const expense = await db.expense.findFirst({
    where: { personId: createdById, report: { status: { in: ["open", "rejected"] } } },
    select: { id: true },
  });
  if (!expense) return randomUUID();
  const file = await storedDocument();
  return (await db.receipt.create({ data: { ...file, expenseId: expense.id, createdById } })).id;
}

// The file lies where the server looks for it.
async function anAttachment(ticketId: string): Promise<string> {
  const file = await storedText();
  return (await db.attachment.create({ data: { ...file, ticketId, visibility: "internal" } })).id;
}

/** The address of a page, with the samples in their places. */
export const filledIn = (address: string, samples: Readonly<Record<string, string>>) =>
  address.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = samples[name];
    if (value === undefined) throw new Error(`no sample for {${name}}`);
    return value;
  });

async function aFileOfAda() {
  const { id: personId } = await db.person.findUniqueOrThrow({ where: { email: "ada@tallydesk.example" } });
  return await db.productImport.create({
    data: { personId, fileName: "p.csv", text: "SKU,Name,Price\nA,B,1\n", rows: 1 },
  });
}

async function aRequest(personId: string): Promise<string> {
  const { id: codeId } = await db.internalTimeCode.findUniqueOrThrow({ where: { systemKey: "vacation" } });
  const day = new Date("2026-12-01T00:00:00Z");
  const { id } = await db.timeOffRequest.create({ data: { personId, codeId, startsOn: day, endsOn: day } });
  return id;
}
