import "server-only";
import type { Actor } from "#access/actor.ts";
import { approvesAs, can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import type { FeedItem, FeedSource } from "#features/activity/model/feed-item.ts";
import { dayAt, dayOfColumn, formatDay, type LocalDate, timeAt } from "#kernel/calendar.ts";
import { formatClock, formatDuration } from "#kernel/duration.ts";
import { formatMoney } from "#kernel/money.ts";
import { type Minutes, minutes, money } from "#kernel/quantity.ts";
import { db, type Tx } from "#server/db.ts";
import { addressToEdit, fromItsTicket } from "../model/edit-address.ts";
import { formatHours } from "../model/span-of-work.ts";
import { explanationInWords } from "../model/stored-explanation.ts";
import { acceptsTime } from "../model/timesheet-status.ts";
import { inOrderOfWork } from "./entry-columns.ts";

/** The time of a ticket for its feed, the last written first. What it costs is shown to those who see the person's timesheet. */
export const timeOnTicket: FeedSource = async (actor, ticketId, part) => {
  const rows = await db.timeEntry.findMany({
    where: { AND: [{ ticketId }, visible.timeEntries(actor), part.before ? { createdAt: { lte: part.before } } : {}] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: part.limit,
    select: {
      id: true,
      personId: true,
      workedOn: true,
      startedAt: true,
      endedAt: true,
      timeZone: true,
      workedMinutes: true,
      billableMinutes: true,
      isBillable: true,
      amount: true,
      explanation: true,
      remark: true,
      summary: true,
      internalNotes: true,
      createdAt: true,
      person: {
        select: {
          name: true,
          approvers: {
            where: { approverId: { in: approvesAs(actor) }, kind: "timesheet" },
            select: { approverId: true },
          },
        },
      },
      enteredBy: { select: { name: true } },
      workType: { select: { name: true } },
      timesheet: { select: { status: true } },
    },
    relationLoadStrategy: "join",
  });
  return rows.map((row): FeedItem => {
    const { locale, currency } = actor.desk;
    const hours = formatHours(row.startedAt, row.endedAt, row.timeZone);
    const workedOn = dayOfColumn(row.workedOn);
    const otherDay = workedOn === dayAt(row.createdAt, row.timeZone) ? "" : ` on ${formatDay(workedOn, locale)}`;
    const isOwn = row.personId === actor.id;
    const approverIds = row.person.approvers.map(({ approverId }) => approverId);
    const showsPrice = can(actor, "timesheet.read", { ownerId: row.personId, approverIds });
    return {
      id: row.id,
      kind: "time",
      at: row.createdAt,
      actorName: row.person.name,
      sentence: `logged ${formatDuration(minutes(row.workedMinutes))}${otherDay}${hours ? `, ${hours}` : ""}, ${row.workType?.name ?? ""}`,
      body: row.summary,
      audience: "customer",
      figures: [
        formatClock(minutes(row.workedMinutes)),
        ...(showsPrice && row.isBillable ? [formatMoney(money(row.amount), currency, locale)] : []),
      ],
      ...(showsPrice ? { explanation: explanationInWords(row.explanation, actor.desk) } : {}),
      marks: [
        ...(row.enteredBy ? [{ text: `Entered by ${row.enteredBy.name}`, tone: "neutral" } as const] : []),
        ...(row.remark === "" ? [] : [{ text: row.remark, tone: "neutral" }]),
        ...(row.isBillable ? [] : [{ text: "Not billable", tone: "neutral" }]),
        ...(isOwn && !acceptsTime(row.timesheet.status) ? [{ text: "Locked", tone: "neutral" }] : []),
      ],
      ...(row.internalNotes === "" ? {} : { internalBody: row.internalNotes }),
      ...(isOwn ? { href: addressToEdit(row.id, fromItsTicket) } : {}),
    };
  });
};

/** One piece of work as the customer confirms it: never internal notes, never cost. */
export interface WorkLine {
  readonly id: string;
  readonly workedOn: LocalDate;
  /** "14:05" where it is known. */
  readonly start: string | null;
  readonly end: string | null;
  readonly workedMinutes: Minutes;
  readonly workTypeName: string;
  readonly technicianName: string;
  readonly summary: string;
}

/** The work on a ticket for the customer's sign-off, in the order it was done; read through a transaction or the pool. */
export async function workLinesOnTicket(from: Tx, actor: Actor, ticketId: string): Promise<WorkLine[]> {
  const rows = await from.timeEntry.findMany({
    where: { AND: [{ ticketId }, visible.timeEntries(actor)] },
    orderBy: [...inOrderOfWork, { id: "asc" }],
    select: {
      id: true,
      workedOn: true,
      startedAt: true,
      endedAt: true,
      timeZone: true,
      workedMinutes: true,
      summary: true,
      person: { select: { name: true } },
      workType: { select: { name: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    workedOn: dayOfColumn(row.workedOn),
    start: row.startedAt && timeAt(row.startedAt, row.timeZone),
    end: row.endedAt && timeAt(row.endedAt, row.timeZone),
    workedMinutes: minutes(row.workedMinutes),
    workTypeName: row.workType?.name ?? "",
    technicianName: row.person.name,
    summary: row.summary,
  }));
}
