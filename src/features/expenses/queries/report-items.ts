import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { type ExpenseRemark, remarksOnExpenses } from "../model/remarks.ts";
import { type ExpenseLine, expenseLines } from "./expense-lines.ts";
import { remarkableColumns, unusualFacts } from "./unusual-facts.ts";

/** A receipt as it stands beside its expense. */
export interface ReceiptLine {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly isPicture: boolean;
}

/** An expense as its report shows it: with its receipts, what is unusual about it, and why it was refused. */
export interface ReportItem extends Omit<ExpenseLine, "receipts"> {
  readonly receipts: readonly ReceiptLine[];
  readonly remarks: readonly ExpenseRemark[];
}

const byDay = [{ spentOn: "asc" as const }, { createdAt: "asc" as const }, { id: "asc" as const }];

/** The expenses of a report by day, with all that helps to decide about them. */
export async function reportItems(actor: Actor, reportId: string): Promise<ReportItem[]> {
  const [lines, rows] = await Promise.all([
    expenseLines(actor, { reportId }, byDay),
    db.expense.findMany({
      where: { AND: [{ reportId }, visible.expenses(actor)] },
      orderBy: byDay,
      select: {
        ...remarkableColumns,
        receipts: {
          where: { removedAt: null },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          select: { id: true, name: true, mediaType: true },
        },
      },
    }),
  ]);
  const remarkable = await unusualFacts(actor, rows);
  const remarks = remarksOnExpenses(rows.map(remarkable), actor.desk);
  const more = new Map(rows.map((row) => [row.id, row]));
  return lines.map((line) => {
    const row = more.get(line.id);
    return {
      ...line,
      receipts: (row?.receipts ?? []).map((one) => ({ ...one, isPicture: one.mediaType.startsWith("image/") })),
      remarks: remarks.get(line.id) ?? [],
    };
  });
}
