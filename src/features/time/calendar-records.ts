import "server-only";
import { columnOfDay, dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import type { Tx } from "#server/db.ts";
import { type DeskPeriods, periodOf } from "./model/period.ts";
import { spanOf } from "./sheet-records.ts";

/** The timesheets and expense reports that reach a day or later ones, with what has them locked. */
export async function sheetsFrom(tx: Tx, day: LocalDate) {
  const endsOn = { gte: columnOfDay(day) };
  const select = { startsOn: true, endsOn: true, status: true, person: { select: { name: true } } } as const;
  const orderBy = [{ startsOn: "asc" }, { person: { name: "asc" } }] as const;
  const [sheets, reports] = [
    await tx.timesheet.findMany({ where: { endsOn, entries: { some: {} } }, select, orderBy: [...orderBy] }),
    await tx.expenseReport.findMany({ where: { endsOn, expenses: { some: {} } }, select, orderBy: [...orderBy] }),
  ];
  const all = [...sheets, ...reports].map((sheet) => ({
    person: sheet.person.name,
    period: spanOf(sheet),
    status: sheet.status,
    isCut: dayOfColumn(sheet.startsOn) < day,
  }));
  return { all, locked: all.filter(({ status }) => status !== "open" && status !== "rejected") };
}

/**
 * Cuts the open timesheets and expense reports that reach a day or later ones to the periods that hold now: the one that the
 * day falls into ends before it, and what lies on later days moves to the sheets of its new periods.
 */
export async function cutSheetsFrom(tx: Tx, day: LocalDate, periods: DeskPeriods): Promise<void> {
  const from = columnOfDay(day);
  await tx.$executeRaw`SELECT 1 FROM timesheet WHERE ends_on >= ${from}::date ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM expense_report WHERE ends_on >= ${from}::date ORDER BY id FOR UPDATE`;
  await cutTimesheets(tx, from, periods);
  await cutReports(tx, from, periods);
}

// Their keys are unique for a person and a first day: those that begin where a new period does are kept, and made to end with it.
async function cutTimesheets(tx: Tx, from: Date, periods: DeskPeriods): Promise<void> {
  const entries = await tx.timeEntry.findMany({
    where: { workedOn: { gte: from } },
    distinct: ["personId", "workedOn"],
    select: { personId: true, workedOn: true },
  });
  for (const { personId, workedOn } of entries) {
    const { startsOn, endsOn } = columnsOf(periodOf(periods, dayOfColumn(workedOn)));
    const sheet = await tx.timesheet.upsert({
      where: { personId_startsOn: { personId, startsOn } },
      create: { personId, startsOn, endsOn },
      update: { endsOn, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.timeEntry.updateMany({
      where: { personId, workedOn, timesheetId: { not: sheet.id } },
      data: { timesheetId: sheet.id },
    });
  }
  await tx.timesheet.deleteMany({ where: { startsOn: { gte: from }, entries: { none: {} } } });
  await tx.timesheet.updateMany({
    where: { startsOn: { lt: from }, endsOn: { gte: from } },
    data: { endsOn: dayBefore(from), version: { increment: 1 } },
  });
}

async function cutReports(tx: Tx, from: Date, periods: DeskPeriods): Promise<void> {
  const expenses = await tx.expense.findMany({
    where: { spentOn: { gte: from } },
    distinct: ["personId", "spentOn"],
    select: { personId: true, spentOn: true },
  });
  for (const { personId, spentOn } of expenses) {
    const { startsOn, endsOn } = columnsOf(periodOf(periods, dayOfColumn(spentOn)));
    const report = await tx.expenseReport.upsert({
      where: { personId_startsOn_part: { personId, startsOn, part: 1 } },
      create: { personId, startsOn, endsOn },
      update: { endsOn, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.expense.updateMany({
      where: { personId, spentOn, reportId: { not: report.id } },
      data: { reportId: report.id },
    });
  }
  // A report with an advance and no expense yet stays: the money was handed over.
  await tx.expenseReport.deleteMany({ where: { startsOn: { gte: from }, expenses: { none: {} }, cashAdvance: 0 } });
  await tx.expenseReport.updateMany({
    where: { startsOn: { lt: from }, endsOn: { gte: from } },
    data: { endsOn: dayBefore(from), version: { increment: 1 } },
  });
}

const columnsOf = ({ startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate }) => ({
  startsOn: columnOfDay(startsOn),
  endsOn: columnOfDay(endsOn),
});

const dayBefore = (day: Date) => new Date(day.getTime() - 86_400_000);
