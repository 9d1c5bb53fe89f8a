import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { approvesAs, canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { approversOf } from "#features/time/sheet-records.ts";
import { dayAt, dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import { minutes } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { balancesIn } from "../allowance-records.ts";
import { type Balance, yearOf } from "../model/allowance.ts";
import type { DayOff } from "../model/days-off.ts";
import type { TimeOffStatus } from "../model/time-off-status.ts";

/** A request for time off as a list shows it. */
export interface TimeOffRow {
  readonly id: string;
  readonly version: number;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly codeName: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly days: readonly DayOff[];
  readonly status: TimeOffStatus;
  readonly note: string;
  readonly askedAt: Date;
  readonly decision: { readonly by: string; readonly on: LocalDate; readonly reason: string } | null;
}

/** A request with who may decide about it, and what its person has left in its year. */
export interface TimeOffView extends TimeOffRow {
  readonly approverIds: readonly string[];
  /** "Max Manager or Olivia Owens". */
  readonly decidedBy: string;
  readonly balance: Balance | null;
}

const columns = {
  id: true,
  version: true,
  personId: true,
  codeId: true,
  startsOn: true,
  endsOn: true,
  status: true,
  note: true,
  createdAt: true,
  decidedAt: true,
  decisionReason: true,
  person: { select: { name: true } },
  decidedBy: { select: { name: true } },
  code: { select: { name: true } },
  days: { select: { day: true, minutes: true }, orderBy: { day: "asc" } },
} as const satisfies Prisma.TimeOffRequestSelect;

type Row = Prisma.TimeOffRequestGetPayload<{ select: typeof columns }>;

function rowOf(row: Row, actor: Actor): TimeOffRow {
  return {
    id: row.id,
    version: row.version,
    ownerId: row.personId,
    ownerName: row.person.name,
    codeName: row.code.name,
    startsOn: dayOfColumn(row.startsOn),
    endsOn: dayOfColumn(row.endsOn),
    days: row.days.map((off) => ({ day: dayOfColumn(off.day), minutes: minutes(off.minutes) })),
    status: row.status,
    note: row.note,
    askedAt: row.createdAt,
    decision:
      row.decidedAt && row.decidedBy
        ? { by: row.decidedBy.name, on: dayAt(row.decidedAt, actor.timeZone), reason: row.decisionReason }
        : null,
  };
}

/** One's own requests, the latest days first. */
export const ownTimeOff = cache(async (actor: Actor): Promise<TimeOffRow[]> => {
  const rows = await db.timeOffRequest.findMany({
    where: { AND: [{ personId: actor.id }, visible.timeOffRequests(actor)] },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: 200,
    select: columns,
  });
  return rows.map((row) => rowOf(row, actor));
});

/** A request by its id, as far as the actor may see it. */
export const timeOffRequest = cache(async (actor: Actor, id: string): Promise<TimeOffView | undefined> => {
  if (!isId(id)) return undefined;
  const row = await db.timeOffRequest.findFirst({
    where: { AND: [{ id }, visible.timeOffRequests(actor)] },
    select: columns,
  });
  if (!row) return undefined;
  const shown = rowOf(row, actor);
  const [approvers, balances] = await Promise.all([
    approversOf(db, row.personId),
    balancesIn(db, row.personId, yearOf(shown.startsOn), { id: row.codeId }),
  ]);
  return {
    ...shown,
    approverIds: approvers.map((approver) => approver.id),
    decidedBy: approvers.map(({ name }) => name).join(" or "),
    balance: balances[0] ?? null,
  };
});

function awaiting(actor: Actor): Prisma.TimeOffRequestWhereInput {
  if (!canEver(actor, "timeOff.approve")) return { id: { in: [] } };
  // One's own request waits for oneself only where nobody else decides.
  const byMe = { approvers: { some: { approverId: { in: approvesAs(actor) }, kind: "timesheet" as const } } };
  const byOthers = {
    approvers: {
      some: { approverId: { not: actor.id }, kind: "timesheet" as const, approver: { is: { isActive: true } } },
    },
  };
  const own = { AND: [{ id: actor.id }, { NOT: byOthers }] };
  const person = { AND: [byMe, { OR: [{ id: { not: actor.id } }, own] }] };
  return { AND: [visible.timeOffRequests(actor), { status: "requested", person }] };
}

/** How many requests wait for the actor. */
export const countOfTimeOffAwaitingMe = cache(
  async (actor: Actor): Promise<number> => await db.timeOffRequest.count({ where: awaiting(actor) }),
);

/** The requests that wait for the actor, the longest waiting first. */
export const timeOffAwaitingMe = cache(async (actor: Actor): Promise<TimeOffRow[]> => {
  const rows = await db.timeOffRequest.findMany({
    where: awaiting(actor),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 500,
    select: columns,
  });
  return rows.map((row) => rowOf(row, actor));
});
