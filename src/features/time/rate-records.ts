import "server-only";
import { type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { refuse } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { ContractFacts } from "./model/entry-rules.ts";
import type { RateModifier, WorkTypeTerms } from "./model/rounding.ts";

/** A work type as an entry needs it. */
export interface WorkTypeFacts extends WorkTypeTerms {
  readonly id: string;
  readonly isActive: boolean;
  readonly showOnInvoice: boolean;
}

interface RoleFacts {
  readonly id: string;
  readonly name: string;
  readonly hourlyRate: number;
  readonly isActive: boolean;
  readonly isHeld: boolean;
}

interface FactsRow {
  readonly workType: (Omit<WorkTypeFacts, "rateModifier"> & { rateModifier: RateModifier }) | null;
  readonly afterHours: WorkTypeFacts | null;
  readonly role: RoleFacts | null;
  readonly roleOnTicket: { readonly id: string; readonly name: string; readonly isActive: boolean } | null;
  readonly contract: {
    readonly id: string;
    readonly name: string;
    readonly isActive: boolean;
    readonly isOfCustomer: boolean;
    readonly startsOn: string;
    readonly endsOn: string | null;
    readonly rate: number | null;
  } | null;
}

/** What was chosen for an entry; the contract undefined: the ticket's. */
interface Chosen {
  readonly personId: string;
  readonly ticketId: string;
  readonly workedOn: LocalDate;
  readonly workTypeId: string;
  readonly billingRoleId: string;
  readonly contractId: string | null | undefined;
}

/** Everything that decides about the price of an entry, in one statement: its work type and what that becomes after hours, role, contract and rates. */
export async function rateFacts(tx: Tx, chosen: Chosen) {
  const { personId, ticketId, workedOn } = chosen;
  const saysContract = chosen.contractId !== undefined;
  const contractId = chosen.contractId ?? null;
  const [row] = await tx.$queryRaw<FactsRow[]>`
    WITH kind AS (
      SELECT id, after_hours_id, is_active, json_build_object('id', id, 'name', name, 'isActive', is_active,
        'showOnInvoice', show_on_invoice, 'minimumMinutes', minimum_minutes, 'maximumMinutes', maximum_minutes,
        'rateModifier', rate_modifier, 'rateValue', rate_value) AS facts
      FROM work_type
    )
    SELECT
      (SELECT facts FROM kind WHERE id = ${chosen.workTypeId}::uuid) AS "workType",
      (SELECT later.facts FROM kind JOIN kind later ON later.id = kind.after_hours_id AND later.is_active
        WHERE kind.id = ${chosen.workTypeId}::uuid) AS "afterHours",
      (SELECT json_build_object('id', r.id, 'name', r.name, 'hourlyRate', r.hourly_rate, 'isActive', r.is_active,
          'isHeld', EXISTS (SELECT FROM person_billing_role h WHERE h.billing_role_id = r.id AND h.person_id = ${personId}::uuid))
        FROM billing_role r WHERE r.id = ${chosen.billingRoleId}::uuid) AS role,
      (SELECT json_build_object('id', r.id, 'name', r.name, 'isActive', r.is_active) FROM billing_role r
        WHERE r.id = CASE WHEN t.technician_id = ${personId}::uuid THEN t.billing_role_id ELSE
          (SELECT a.billing_role_id FROM ticket_technician a WHERE a.ticket_id = t.id AND a.person_id = ${personId}::uuid) END
      ) AS "roleOnTicket",
      (SELECT json_build_object('id', c.id, 'name', c.name, 'isActive', c.is_active, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
          'isOfCustomer', c.customer_id = t.customer_id,
          'rate', (SELECT x.hourly_rate FROM contract_role_rate x
            WHERE x.contract_id = c.id AND x.billing_role_id = ${chosen.billingRoleId}::uuid
              AND x.starts_on <= ${workedOn}::date AND (x.ends_on IS NULL OR x.ends_on >= ${workedOn}::date)
            ORDER BY x.starts_on DESC LIMIT 1))
        FROM contract c WHERE c.id = CASE WHEN ${saysContract} THEN ${contractId}::uuid ELSE t.contract_id END) AS contract
    FROM ticket t WHERE t.id = ${ticketId}::uuid`;
  if (!row?.workType) refuse("invalid", "Choose a work type.", { workTypeId: "Choose a work type." });
  if (!row.role) refuse("invalid", "Choose a billing role.", { billingRoleId: "Choose a billing role." });
  if (contractId !== null && !row.contract) {
    refuse("invalid", "Choose one of the contracts.", { contractId: "Choose one of the contracts." });
  }
  const { workType, afterHours, role, roleOnTicket } = row;
  return { workType, afterHours, role, roleOnTicket, contract: row.contract && contractFacts(row.contract) };
}

/** What decides about the price of an entry. */
export type RateFacts = Awaited<ReturnType<typeof rateFacts>>;

function contractFacts(row: NonNullable<FactsRow["contract"]>): ContractFacts & { id: string; rate: number | null } {
  const startsOn = parseLocalDate(row.startsOn);
  if (!startsOn) throw new Error(`The contract ${row.id} begins on no day`);
  const endsOn = row.endsOn === null ? null : (parseLocalDate(row.endsOn) ?? null);
  return { ...row, startsOn, endsOn };
}
