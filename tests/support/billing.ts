import { randomUUID } from "node:crypto";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { db } from "#server/db.ts";
import { type Cast, valueFrom } from "./cast.ts";
import { addedExpense, reportDecision, submittedReport } from "./parts.ts";
import { approvedSheet, fridayEvening, loggedTime } from "./work.ts";

/** What a decision about a thing names: which one, as it was seen. */
export const seen = (kind: "time" | "material" | "expense", thing: { id: string; version: number }) => ({
  kind,
  id: thing.id,
  version: String(thing.version),
});

/** Time of Tess on a ticket, approved by Olivia. */
export async function approvedTime(cast: Cast, ticketId: string, more: Readonly<Record<string, string>> = {}) {
  const { id } = await loggedTime(cast.tess, ticketId, more);
  await approvedSheet(cast.tess, cast.olivia);
  return await db.timeEntry.findUniqueOrThrow({ where: { id } });
}

/** A billable expense of Tess on a ticket, approved by Olivia. */
export async function approvedExpense(cast: Cast, ticketId: string) {
  const { id } = await addedExpense(cast.tess, { ticketId, isBillable: "true" });
  await submittedReport(cast.tess);
  const decision = await reportDecision(cast.tess);
  valueFrom(await approveExpenseReport.execute(cast.olivia, decision, { now: fridayEvening, key: randomUUID() }));
  return await db.expense.findUniqueOrThrow({ where: { id } });
}

/** Takes the ends of all things back, so that they can go. */
export async function emptyBilling(): Promise<void> {
  await db.billingItem.deleteMany();
}
