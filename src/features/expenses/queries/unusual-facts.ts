import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { byKey } from "#features/time/model/timesheet-grid.ts";
import { dayOfColumn } from "#kernel/calendar.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { RemarkableExpense } from "../model/remarks.ts";
import { spanOfReport } from "../model/report-name.ts";

/** The columns of an expense that say whether it is unusual. */
export const remarkableColumns = {
  id: true,
  reportId: true,
  personId: true,
  ticketId: true,
  customerId: true,
  spentOn: true,
  amount: true,
  distance: true,
  isRoundTrip: true,
  rejection: true,
  category: { select: { name: true, limitAmount: true, receiptAbove: true } },
  _count: { select: { receipts: { where: { removedAt: null } } } },
} as const satisfies Prisma.ExpenseSelect;

type Row = Prisma.ExpenseGetPayload<{ select: typeof remarkableColumns }>;

/** What must be known beside the expenses themselves to say what is unusual about them: a handful of reads for however many reports. */
export async function unusualFacts(actor: Actor, rows: readonly Row[]): Promise<(row: Row) => RemarkableExpense> {
  if (rows.length === 0) return (row) => remarkable(row, null, []);
  const [alike, usual] = await Promise.all([alikeElsewhere(actor, rows), usualDistances(rows)]);
  return (row) => remarkable(row, usual.get(driveOf(row)) ?? null, alike(row));
}

function remarkable(row: Row, usualDistance: number | null, alike: readonly string[]): RemarkableExpense {
  const { id, amount, distance, rejection, category } = row;
  return {
    id,
    amount,
    distance,
    rejection,
    spentOn: dayOfColumn(row.spentOn),
    categoryName: category.name,
    limitAmount: category.limitAmount,
    receiptAbove: category.receiptAbove,
    receipts: row._count.receipts,
    usualDistance,
    alike,
  };
}

const sameness = ({ spentOn, amount }: Pick<Row, "spentOn" | "amount">) => `${spentOn.getTime()} ${amount}`;
const given = (ids: readonly (string | null)[]) => [...new Set(ids)].filter((id) => id !== null);

/** Expenses of the same day and amount on other reports: the person's own, and anybody's on the same ticket. */
async function alikeElsewhere(actor: Actor, rows: readonly Row[]): Promise<(row: Row) => string[]> {
  const days = [...new Set(rows.map(({ spentOn }) => spentOn.getTime()))].map((day) => new Date(day));
  const same = {
    spentOn: { in: days },
    amount: { in: [...new Set(rows.map(({ amount }) => amount))] },
    OR: [
      { personId: { in: given(rows.map((row) => row.personId)) } },
      { ticketId: { in: given(rows.map((row) => row.ticketId)) } },
    ],
  };
  const others = await db.expense.findMany({
    where: { AND: [same, visible.expenses(actor)] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      reportId: true,
      personId: true,
      ticketId: true,
      spentOn: true,
      amount: true,
      person: { select: { name: true } },
      ticket: { select: { number: true } },
      report: { select: { startsOn: true, endsOn: true, part: true } },
    },
  });
  const bySameness = new Map(byKey(others, sameness));
  return (row) =>
    (bySameness.get(sameness(row)) ?? [])
      .filter(({ reportId }) => reportId !== row.reportId)
      .flatMap((other) => {
        if (other.ticketId !== null && other.ticketId === row.ticketId) {
          const whose = other.personId === row.personId ? "" : `of ${other.person.name} `;
          return [`${whose}on ${other.ticket?.number}`];
        }
        const { startsOn, endsOn, part } = other.report;
        const period = { startsOn: dayOfColumn(startsOn), endsOn: dayOfColumn(endsOn) };
        return other.personId === row.personId ? [`on ${spanOfReport({ period, part }, actor.desk.locale)}`] : [];
      });
}

// Fewer drives than these have nothing usual.
const leastDrives = 4;
const driveOf = ({ customerId, isRoundTrip }: Pick<Row, "customerId" | "isRoundTrip">) =>
  `${customerId} ${isRoundTrip}`;

/** What drives to each customer usually measured in the year before, there and back apart from one way. */
async function usualDistances(rows: readonly Row[]): Promise<ReadonlyMap<string, number>> {
  const drives = rows.filter(({ distance, customerId }) => distance !== null && customerId !== null);
  if (drives.length === 0) return new Map();
  const since = new Date(Math.min(...drives.map(({ spentOn }) => spentOn.getTime())) - 366 * 86_400_000);
  const usual = await db.$queryRaw<{ customerId: string; isRoundTrip: boolean; usual: number }[]>`
    SELECT customer_id AS "customerId", is_round_trip AS "isRoundTrip",
           percentile_disc(0.5) WITHIN GROUP (ORDER BY distance) AS usual
      FROM expense
     WHERE customer_id = ANY(${given(drives.map(({ customerId }) => customerId))}::uuid[]) AND distance IS NOT NULL AND spent_on >= ${since}::date
     GROUP BY customer_id, is_round_trip HAVING count(*) >= ${leastDrives}`;
  return new Map(usual.map((row) => [driveOf(row), row.usual]));
}
