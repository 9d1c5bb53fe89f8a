import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { type Minutes, type Money, minutes, money } from "#kernel/quantity.ts";
import { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { BillingState, ThingKind } from "../model/billing-state.ts";
import type { ConservationAddress } from "../model/conservation.ts";
import { thingsOf } from "../things.ts";

/** One time entry, material or expense with where it stands. */
export interface ThingRow {
  readonly kind: ThingKind;
  readonly id: string;
  readonly version: number;
  readonly day: LocalDate;
  readonly state: BillingState;
  readonly label: string;
  readonly personName: string;
  readonly ticketNumber: string | null;
  readonly customerName: string | null;
  /** The timesheet or report it is on. */
  readonly sheetId: string | null;
  readonly worked: Minutes;
  readonly worth: Money;
  readonly end: {
    readonly by: string;
    readonly at: Date;
    readonly reason: string;
    readonly reference: string;
  } | null;
}

interface Found {
  readonly kind: ThingKind;
  readonly id: string;
  readonly version: number;
  readonly day: Date;
  readonly state: BillingState;
  readonly label: string;
  readonly person: string;
  readonly number: string | null;
  readonly customer: string | null;
  readonly sheet: string | null;
  readonly worked: number;
  readonly worth: number;
  readonly reason: string | null;
  readonly reference: string | null;
  readonly ender: string | null;
  readonly ended_at: Date | null;
}

const most = 100;

function rowOf(row: Found): ThingRow {
  const { kind, id, version, state, label, number, customer, sheet } = row;
  const end =
    row.ended_at === null
      ? null
      : { by: row.ender ?? "", at: row.ended_at, reason: row.reason ?? "", reference: row.reference ?? "" };
  return {
    kind,
    id,
    version,
    state,
    label,
    day: dayOfColumn(row.day),
    personName: row.person,
    ticketNumber: number,
    customerName: customer,
    sheetId: sheet,
    worked: minutes(row.worked),
    worth: money(row.worth),
    end,
  };
}

/** The things of a pile, the latest day first, a hundred at a time; nothing for those who may not read all. */
export const thingsInState = cache(
  async (
    actor: Actor,
    { span, customerId, state, kind, after }: ConservationAddress,
  ): Promise<{ readonly rows: readonly ThingRow[]; readonly after: string | undefined }> => {
    if (!canEver(actor, "billingItem.read")) return { rows: [], after: undefined };
    const [day = "", id = ""] = after?.split(" ") ?? [];
    const conditions = [
      Prisma.sql`thing.state = ${state ?? "ready"}`,
      ...(kind ? [Prisma.sql`thing.kind = ${kind}`] : []),
      ...(after ? [Prisma.sql`(thing.day, thing.id) < (${day}::date, ${id}::uuid)`] : []),
    ];
    const found = await db.$queryRaw<Found[]>`
      SELECT thing.kind, thing.id::text, thing.version, thing.day, thing.state, thing.label, thing.worked, thing.worth,
        thing.sheet_id::text AS sheet, thing.reason, thing.reference, thing.ended_at,
        person.name AS person, ticket.number, customer.name AS customer, ender.name AS ender
      FROM (${thingsOf(span, customerId)}) thing
        JOIN person ON person.id = thing.person_id
        LEFT JOIN ticket ON ticket.id = thing.ticket_id
        LEFT JOIN customer ON customer.id = coalesce(ticket.customer_id, thing.customer_id)
        LEFT JOIN person ender ON ender.id = thing.ended_by_id
      WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY thing.day DESC, thing.id DESC
      LIMIT ${most + 1}`;
    const rows = found.slice(0, most).map(rowOf);
    const last = rows.at(-1);
    return { rows, after: found.length > most && last ? `${last.day} ${last.id}` : undefined };
  },
);
