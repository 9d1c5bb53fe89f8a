import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { notify } from "#features/activity/records.ts";
import { columnOfDay, type DateSpan, dayAt, dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import { env } from "#server/env.ts";
import { queueMail } from "#server/outbox.ts";
import type { TimesheetStatus } from "./model/timesheet-status.ts";

/** The columns of a timesheet that the rules ask for. */
export const sheetColumns = {
  id: true,
  personId: true,
  startsOn: true,
  endsOn: true,
  status: true,
  approvalLevel: true,
  decidedAt: true,
  version: true,
  person: { select: { name: true, email: true } },
  decidedBy: { select: { name: true } },
} as const;

/** The period of a sheet. */
export const spanOf = (sheet: { startsOn: Date; endsOn: Date }): DateSpan => ({
  startsOn: dayOfColumn(sheet.startsOn),
  endsOn: dayOfColumn(sheet.endsOn),
});

/** Who decided about a sheet and when, if somebody did. */
export function decisionOf(sheet: { decidedAt: Date | null; decidedBy: { name: string } | null }, timeZone: string) {
  return sheet.decidedAt && sheet.decidedBy ? { by: sheet.decidedBy.name, on: dayAt(sheet.decidedAt, timeZone) } : null;
}

/** Somebody's timesheet, locked until the command ends, with who decides about it now; refuses as missing what the actor may not see. */
export async function lockSheet(tx: Tx, actor: Actor, timesheetId: string) {
  await tx.$executeRaw`SELECT 1 FROM timesheet WHERE id = ${timesheetId}::uuid FOR UPDATE`;
  const where = { AND: [{ id: timesheetId }, visible.timesheets(actor)] };
  const select = {
    ...sheetColumns,
    person: { select: { name: true, email: true, approvers: activeApprovers } },
  } as const;
  const sheet = await tx.timesheet.findFirst({ where, select });
  if (!sheet) throw new Refused(missing);
  const approvers = sheet.person.approvers.map(asApprover);
  return {
    ...sheet,
    period: spanOf(sheet),
    decision: decisionOf(sheet, actor.desk.timeZone),
    ownerId: sheet.personId,
    approvers,
    approverIds: decidersOf(sheet, approvers).map(({ id }) => id),
  };
}

/** Those of a person's approvers who may decide about the sheet as it stands: the level now due; any of them once it is approved. */
export function decidersOf<Deciding extends { readonly level: number }>(
  sheet: { readonly status: TimesheetStatus; readonly approvalLevel: number },
  approvers: readonly Deciding[],
): Deciding[] {
  return approvers.filter(({ level }) => sheet.status === "approved" || level === sheet.approvalLevel);
}

/** Those who decide about a person's timesheets; those who left do not count. */
export const activeApprovers = {
  where: { kind: "timesheet", approver: { isActive: true } },
  select: { level: true, approver: { select: { id: true, name: true, email: true } } },
  orderBy: [{ level: "asc" }, { approver: { name: "asc" } }],
} as const satisfies Prisma.ApproverFindManyArgs;

/** An approver with the level on which they decide. */
export const asApprover = ({ level, approver }: Prisma.ApproverGetPayload<typeof activeApprovers>) => ({
  level,
  ...approver,
});

/** Everybody who may decide about a person's timesheets, by level; those who left do not count. */
export async function approversOf(tx: Tx, personId: string) {
  const { where, ...shown } = activeApprovers;
  return (await tx.approver.findMany({ where: { ...where, personId }, ...shown })).map(asApprover);
}

/** Those who are told that something waits for approvers: they, and the deputies of those who are away on a day. */
export async function withDeputies<Told extends { readonly id: string; readonly email: string }>(
  tx: Tx,
  approvers: readonly Told[],
  ownerId: string,
  day: LocalDate,
): Promise<{ readonly id: string; readonly email: string }[]> {
  if (approvers.length === 0) return [];
  const on = columnOfDay(day);
  const away = await tx.approverAbsence.findMany({
    where: {
      personId: { in: approvers.map(({ id }) => id) },
      startsOn: { lte: on },
      OR: [{ endsOn: null }, { endsOn: { gte: on } }],
      deputyId: { not: ownerId },
      deputy: { isActive: true },
    },
    select: { deputy: { select: { id: true, email: true } } },
  });
  const all = [...approvers, ...away.map(({ deputy }) => deputy)];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** Moves the version of a sheet, because the sheet or an entry on it changed. */
export async function touchSheet(
  tx: Tx,
  timesheetId: string,
  data: Prisma.TimesheetUncheckedUpdateInput = {},
): Promise<void> {
  await tx.timesheet.update({
    where: { id: timesheetId },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
}

/** What is on a sheet, in sum. */
export async function totalsOf(tx: Tx, timesheetId: string) {
  const sum = await tx.timeEntry.aggregate({
    where: { timesheetId },
    _count: true,
    _sum: { sheetMinutes: true, billableMinutes: true },
  });
  return {
    entries: sum._count,
    worked: minutes(sum._sum.sheetMinutes ?? 0),
    billable: minutes(sum._sum.billableMinutes ?? 0),
  };
}

/** Tells a person something about a timesheet, in the app and by mail; nobody is told what they did themselves. */
export async function tellAbout(
  tx: Tx,
  work: { readonly actor: Actor; readonly now: Date },
  person: { readonly id: string; readonly email: string },
  news: { readonly sentence: string; readonly href: string; readonly details?: string },
): Promise<void> {
  if (person.id === work.actor.id) return;
  await notify(tx, person.id, news.sentence, news.href, work.now);
  const lines = [`${news.sentence}.`, ...(news.details ? [news.details] : []), `${env().APP_ORIGIN}${news.href}`];
  await queueMail(tx, { to: person.email, subject: news.sentence, body: lines.join("\n\n") }, work.now);
}
