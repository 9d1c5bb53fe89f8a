import "server-only";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";
import type { Tx } from "#server/db.ts";
import { aroundTheClock, type OfficeHours, type WorkingClock, workingClock } from "./model/business-hours.ts";
import type { SlaEvent, SlaTerms } from "./model/sla-clock.ts";
import { weekOf } from "./model/week-hours.ts";

/** What of a ticket decides about its agreement, and which agreement that is: its own, or that of its device, contract, customer, or the desk's. */
export interface SlaFacts {
  readonly ticketId: string;
  readonly createdAt: Date;
  readonly createdById: string | null;
  readonly dueAt: Date | null;
  readonly slaDueAt: Date | null;
  readonly kind: TicketKind;
  readonly statusName: string;
  readonly statusEvent: SlaEvent;
  readonly chosenId: string | null;
}

/** What targets go by. */
export interface TicketKind {
  readonly priorityId: string;
  readonly issueTypeId: string | null;
  readonly subIssueTypeId: string | null;
}

/** An agreement as it holds for one kind of ticket. */
export interface Agreed {
  readonly agreementId: string;
  readonly name: string;
  readonly setsDueDate: boolean;
  readonly warnAtPercent: number;
  readonly terms: SlaTerms;
}

/** What must be known of a ticket for its agreement, whose clock is locked with it. */
export async function slaFacts(tx: Tx, ticketId: string): Promise<SlaFacts> {
  const [row] = await tx.$queryRaw<(Omit<SlaFacts, "kind"> & TicketKind & { isLocked: true | null })[]>`
    SELECT t.id AS "ticketId", t.created_at AS "createdAt", t.created_by_id AS "createdById", t.due_at AS "dueAt",
      t.sla_due_at AS "slaDueAt", t.priority_id AS "priorityId", t.issue_type_id AS "issueTypeId",
      t.sub_issue_type_id AS "subIssueTypeId", s.name AS "statusName", s.sla_event::text AS "statusEvent",
      chosen.id AS "chosenId", clock."isLocked"
    FROM ticket t
    JOIN ticket_status s ON s.id = t.status_id
    JOIN customer u ON u.id = t.customer_id
    LEFT JOIN device d ON d.id = t.device_id
    LEFT JOIN contract c ON c.id = t.contract_id
    LEFT JOIN LATERAL (
      SELECT a.id FROM service_level_agreement a
      WHERE a.is_active
        AND (a.is_default OR a.id IN (t.agreement_id, d.agreement_id, c.agreement_id, u.agreement_id))
      ORDER BY array_position(ARRAY[t.agreement_id, d.agreement_id, c.agreement_id, u.agreement_id], a.id)
      LIMIT 1
    ) chosen ON true
    LEFT JOIN LATERAL (SELECT true AS "isLocked" FROM ticket_sla WHERE ticket_id = t.id FOR UPDATE) clock ON true
    WHERE t.id = ${ticketId}::uuid`;
  if (!row) throw new Error(`There is no ticket ${ticketId}`);
  const { priorityId, issueTypeId, subIssueTypeId, isLocked: _, ...facts } = row;
  return { ...facts, kind: { priorityId, issueTypeId, subIssueTypeId } };
}

interface TermsRow {
  readonly name: string;
  readonly setsDueDate: boolean;
  readonly warnAtPercent: number;
  readonly hours: "location" | "custom" | "around_the_clock";
  readonly week: unknown;
  readonly timeZone: string | null;
  readonly holidays: Date[] | null;
  readonly firstResponse: number | null;
  readonly resolutionPlan: number | null;
  readonly resolved: number | null;
}

/** An agreement for a kind of ticket: its hours, and the targets that match most closely. */
export async function agreedFor(tx: Tx, agreementId: string, kind: TicketKind): Promise<Agreed> {
  const [row] = await tx.$queryRaw<TermsRow[]>`
    SELECT a.name, a.sets_due_date AS "setsDueDate", a.warn_at_percent AS "warnAtPercent", a.hours::text AS hours,
      CASE a.hours WHEN 'custom' THEN a.custom_hours ELSE l.week_hours END AS week,
      CASE a.hours WHEN 'custom' THEN a.custom_zone ELSE l.time_zone END AS "timeZone",
      (SELECT array_agg(h.day) FROM holiday h
        WHERE h.holiday_set_id = CASE a.hours WHEN 'custom' THEN a.holiday_set_id ELSE l.holiday_set_id END) AS holidays,
      g.first_response_minutes AS "firstResponse", g.resolution_plan_minutes AS "resolutionPlan", g.resolved_minutes AS resolved
    FROM service_level_agreement a
    LEFT JOIN office_location l ON a.hours = 'location'
      AND (l.id = a.location_id OR (a.location_id IS NULL AND l.is_default))
    LEFT JOIN LATERAL (
      SELECT * FROM sla_target t
      WHERE t.agreement_id = a.id AND t.priority_id = ${kind.priorityId}::uuid
        AND (t.issue_type_id IS NULL OR t.issue_type_id = ${kind.issueTypeId}::uuid)
        AND (t.sub_issue_type_id IS NULL OR t.sub_issue_type_id = ${kind.subIssueTypeId}::uuid)
      ORDER BY t.sub_issue_type_id NULLS LAST, t.issue_type_id NULLS LAST
      LIMIT 1
    ) g ON true
    WHERE a.id = ${agreementId}::uuid`;
  if (!row) throw new Error(`There is no agreement ${agreementId}`);
  const promised = (value: number | null) => (value === null ? null : minutes(value));
  return {
    agreementId,
    name: row.name,
    setsDueDate: row.setsDueDate,
    warnAtPercent: row.warnAtPercent,
    terms: {
      clock: clockOfRow(row),
      targets: {
        first_response: promised(row.firstResponse),
        resolution_plan: promised(row.resolutionPlan),
        resolved: promised(row.resolved),
      },
    },
  };
}

// Without an office whose hours would count, every hour counts.
function clockOfRow(row: TermsRow): WorkingClock {
  if (row.hours === "around_the_clock" || row.timeZone === null) return aroundTheClock;
  const hours: OfficeHours = {
    timeZone: row.timeZone,
    week: weekOf(row.week),
    holidays: new Map((row.holidays ?? []).map((day): [LocalDate, []] => [dayOfColumn(day), []])),
  };
  return workingClock(hours);
}
