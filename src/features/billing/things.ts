import "server-only";
import { columnOfDay, type DateSpan } from "#kernel/calendar.ts";
import { Prisma } from "#prisma/client.ts";

/** Whose work is looked at: everybody's, or one customer's. */
type Whose = string | undefined;

const ofTicket = (column: Prisma.Sql, whose: Whose) =>
  whose === undefined
    ? Prisma.empty
    : Prisma.sql`AND ${column} IN (SELECT id FROM ticket WHERE customer_id = ${whose}::uuid)`;
// The ticket's customer counts; an expense without a ticket has one of its own.
const ofExpense = (row: Prisma.Sql, whose: Whose) =>
  whose === undefined
    ? Prisma.empty
    : Prisma.sql`AND coalesce((SELECT customer_id FROM ticket WHERE id = ${row}.ticket_id), ${row}.customer_id) = ${whose}::uuid`;

/**
 * Every time entry, material and expense of a span of days as rows of one shape, each with the state that `stateOf` gives it;
 * a test holds the two against each other.
 */
export function thingsOf({ startsOn, endsOn }: DateSpan, whose?: Whose): Prisma.Sql {
  const days = Prisma.sql`BETWEEN ${columnOfDay(startsOn)}::date AND ${columnOfDay(endsOn)}::date`;
  return Prisma.sql`
    SELECT 'time' AS kind, entry.id, entry.version, entry.worked_on AS day, entry.person_id, entry.ticket_id,
      entry.worked_minutes AS worked, entry.amount AS worth,
      CASE
        WHEN ended.outcome IS NOT NULL THEN ended.outcome::text
        WHEN sheet.status IN ('open', 'rejected') THEN 'draft'
        WHEN sheet.status = 'submitted' THEN 'submitted'
        WHEN entry.is_billable THEN 'ready'
        ELSE 'approved'
      END AS state,
      entry.summary AS label, NULL::uuid AS customer_id, entry.timesheet_id AS sheet_id,
      ended.reason, ended.reference, ended.person_id AS ended_by_id, ended.created_at AS ended_at
    FROM time_entry entry JOIN timesheet sheet ON sheet.id = entry.timesheet_id
      LEFT JOIN billing_item ended ON ended.time_entry_id = entry.id
    WHERE entry.worked_on ${days} ${ofTicket(Prisma.sql`entry.ticket_id`, whose)}
    UNION ALL
    SELECT 'material', thing.id, thing.version, thing.used_on, thing.person_id, thing.ticket_id,
      0, thing.amount,
      CASE
        WHEN ended.outcome IS NOT NULL THEN ended.outcome::text
        WHEN thing.status <> 'delivered' THEN 'draft'
        WHEN thing.is_billable THEN 'ready'
        WHEN thing.contract_id IS NOT NULL THEN 'covered'
        ELSE 'approved'
      END,
      thing.name, NULL, NULL, ended.reason, ended.reference, ended.person_id, ended.created_at
    FROM material thing LEFT JOIN billing_item ended ON ended.material_id = thing.id
    WHERE thing.used_on ${days} ${ofTicket(Prisma.sql`thing.ticket_id`, whose)}
    UNION ALL
    SELECT 'expense', spent.id, spent.version, spent.spent_on, spent.person_id, spent.ticket_id,
      0, spent.amount,
      CASE
        WHEN ended.outcome IS NOT NULL THEN ended.outcome::text
        WHEN report.status IN ('open', 'rejected') THEN 'draft'
        WHEN report.status = 'submitted' THEN 'submitted'
        WHEN spent.is_billable THEN 'ready'
        ELSE 'approved'
      END,
      spent.description, spent.customer_id, spent.report_id, ended.reason, ended.reference, ended.person_id, ended.created_at
    FROM expense spent JOIN expense_report report ON report.id = spent.report_id
      LEFT JOIN billing_item ended ON ended.expense_id = spent.id
    WHERE spent.spent_on ${days} ${ofExpense(Prisma.sql`spent`, whose)}`;
}

/** Everything of a span of days counted without any of that, so that what falls out of it is seen. */
export function wholeOf({ startsOn, endsOn }: DateSpan, whose?: Whose): Prisma.Sql {
  const days = Prisma.sql`BETWEEN ${columnOfDay(startsOn)}::date AND ${columnOfDay(endsOn)}::date`;
  return Prisma.sql`
    SELECT 'time' AS kind, worked_minutes AS worked, amount AS worth FROM time_entry
    WHERE worked_on ${days} ${ofTicket(Prisma.sql`ticket_id`, whose)}
    UNION ALL SELECT 'material', 0, amount FROM material
    WHERE used_on ${days} ${ofTicket(Prisma.sql`ticket_id`, whose)}
    UNION ALL SELECT 'expense', 0, amount FROM expense
    WHERE spent_on ${days} ${ofExpense(Prisma.sql`expense`, whose)}`;
}
