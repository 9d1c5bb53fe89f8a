import { randomUUID } from "node:crypto";
import PDFDocument from "pdfkit";
import { beforeAll, expect, test } from "vitest";
import { clockOf } from "#features/activity/model/clock.ts";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { editExpenseReport } from "#features/expenses/commands/edit-expense-report.ts";
import { submitExpenseReport } from "#features/expenses/commands/submit-expense-report.ts";
import { expenseReport } from "#features/expenses/queries/expense-report.ts";
import { receiptsOfReport } from "#features/expenses/queries/receipts-of-report.ts";
import { nameOfReportFile, reportAsPdf } from "#features/expenses/report-on-paper.ts";
import { db } from "#server/db.ts";
import { fileStore } from "#server/file-store.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { picture } from "../../../support/files.ts";
import { addedExpense, reportDecision, reportOf, typedMileage } from "../../../support/parts.ts";
import { pagesOf, whatRunsIn } from "../../../support/pdf.ts";
import { fridayEvening, makeTicket } from "../../../support/work.ts";

let cast: Cast;
let reportId = "";
const at = { now: fridayEvening };
// One grey point.
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

async function receiptOf(expenseId: string, name: string, mediaType: string, bytes: Buffer, pixels: number | null) {
  const storageKey = `receipts/2026-11-20/${randomUUID()}`;
  await (await fileStore()).put(storageKey, bytes);
  const facts = { name, mediaType, storageKey, bytes: bytes.length, sha256: "0".repeat(64) };
  const size = { width: pixels, height: pixels };
  await db.receipt.create({ data: { expenseId, ...facts, ...size, createdById: cast.tess.id } });
}

/** A receipt as somebody sends it: two pages, one on its side, with a link, a script and perhaps a password. */
async function documentSaying(words: string, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const pen = new PDFDocument({ size: "A5", ...options });
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve) => pen.on("end", resolve));
  pen.on("data", (chunk: Buffer) => chunks.push(chunk));
  pen.text(words, { link: "https://example.com/" });
  pen.addNamedJavaScript("greet", "app.alert('hello')");
  pen.addPage({ size: "A5", layout: "landscape" });
  Object.assign(pen.page.dictionary.data, { Rotate: 90 });
  pen.text("on its side");
  pen.end();
  await ended;
  return Buffer.concat(chunks);
}

beforeAll(async () => {
  cast = await makeCast();
  const ticket = await makeTicket(cast);
  const lunch = await addedExpense(cast.tess, {
    amount: "30.00",
    ticketId: ticket.id,
    isBillable: "true",
    description: "Lunch",
  });
  const parking = await addedExpense(cast.tess);
  await receiptOf(lunch.id, "lunch.png", "image/png", png, 1);
  await receiptOf(parking.id, "broken.pdf", "application/pdf", Buffer.from("%PDF-1.7"), null);
  await receiptOf(
    parking.id,
    "locked.pdf",
    "application/pdf",
    await documentSaying("Secret", { userPassword: "x" }),
    null,
  );
  await receiptOf(parking.id, "parking.pdf", "application/pdf", await documentSaying("Garage, floor two"), null);
  await receiptOf(parking.id, "ticket.webp", "image/webp", await picture("webp"), 40);
  const advance = { ...(await reportDecision(cast.tess)), cashAdvance: "10", name: "Chicago" };
  valueFrom(await editExpenseReport.execute(cast.tess, advance, at));
  valueFrom(await submitExpenseReport.execute(cast.tess, await reportDecision(cast.tess), at));
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), at));
  ({ id: reportId } = await reportOf(cast.tess));
});

test("an expense report as a PDF file: its expenses, what is due, and the receipts on pages of their own", async () => {
  const report = (await expenseReport(cast.olivia, reportId)) ?? expect.unreachable();
  const receipts = await receiptsOfReport(cast.olivia, reportId);
  const clock = { ...clockOf(cast.olivia), now: fridayEvening };
  const bytes = await reportAsPdf({ report, receipts, desk: cast.olivia.desk, clock, madeBy: "Olivia Owens" });
  const pages = await pagesOf(bytes);
  expect(pages).toHaveLength(4);
  const [first = "", second = "", third = "", fourth = ""] = pages.map((page) => page.replaceAll(/\s+/g, " "));
  for (const words of [
    "Expenses of Tess Turner",
    "Nov 15–21 2026, Chicago",
    "Approved",
    "Amount due",
    "$32.80",
    "Cash advance",
    "$10.00",
    "Receipt in a file of its own: broken.pdf (it cannot be read)",
    "Receipt in a file of its own: locked.pdf (locked with a password)",
    "Northwind Dental",
    "Made 2026-11-20 20:00 by Olivia Owens",
  ]) {
    expect(first).toContain(words);
  }
  expect(second).toMatch(/1\. .*Nov 20, \$30\.00 \(lunch\.png\)/);
  expect(second).toContain("(ticket.webp)");
  expect(third).toMatch(/2\. .*\(parking\.pdf\), page 1 of 2/);
  expect(third).toContain("Garage, floor two");
  expect(fourth).toContain("Page 4 of 4");
  expect(fourth).toContain("on its side");
  // Documents of strangers are drawn, not taken over: what they link to or run stays behind.
  expect(await whatRunsIn(bytes)).toEqual([]);
  expect(nameOfReportFile(report)).toBe("Expenses Tess Turner 2026-11-15.pdf");
});

test("a drive that is not refunded says just that: nothing was paid with anything", async () => {
  await addedExpense(cast.theo, await typedMileage({ isReimbursable: "false" }));
  const report = (await expenseReport(cast.theo, (await reportOf(cast.theo)).id)) ?? expect.unreachable();
  const clock = { ...clockOf(cast.theo), now: fridayEvening };
  const bytes = await reportAsPdf({ report, receipts: [], desk: cast.theo.desk, clock, madeBy: cast.theo.name });
  const [page = ""] = (await pagesOf(bytes)).map((text) => text.replaceAll(/\s+/g, " "));
  expect(page).toContain("no refund");
  expect(page).not.toContain(", no refund");
});

test("receipts go to nobody who may not see the report", async () => {
  expect(await receiptsOfReport(cast.theo, reportId)).toEqual([]);
  expect(await expenseReport(cast.theo, reportId)).toBeUndefined();
});

test("a receipt of a report that was handed in is locked by the database itself", async () => {
  const { expenses } = await reportOf(cast.tess);
  await expect(receiptOf(expenses[0]?.id ?? "", "late.png", "image/png", png, 1)).rejects.toThrow();
  const taken = db.$executeRaw`UPDATE receipt SET removed_at = now()`;
  await expect(taken).rejects.toThrow(/its receipts cannot change/);
});
