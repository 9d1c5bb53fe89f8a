import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { columnOfDay, type LocalDate } from "#kernel/calendar.ts";
import { formatMoney, formatQuantity, typedDecimal } from "#kernel/money.ts";
import { money, priceOfQuantity, thousandths, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import type { ExpenseStart } from "../model/expense-start.ts";
import { distanceWord, purposeOf } from "../model/expense-words.ts";

/** A drive to a ticket's place that can be written down by one tap, because one drove there before. */
export interface OfferedDrive {
  /** What the form of such a drive would hold. */
  readonly fields: Partial<Record<keyof ExpenseStart | "ticketId" | "isOneTap", string>>;
  /** "24 mi", both ways. */
  readonly distance: string;
  /** From where to where, how far, and what it is worth. */
  readonly words: string;
}

/** The drive to a ticket's customer that one wrote down today. */
export interface TodaysDrive {
  readonly id: string;
  readonly distance: string;
  readonly amount: string;
}

/** Where a drive goes, by its ids. */
interface Place {
  readonly id: string;
  readonly customer: { readonly id: string };
  readonly location?: { readonly id: string } | null | undefined;
}

interface Driven {
  readonly origin: string;
  readonly destination: string;
  readonly distance: number;
  readonly isRoundTrip: boolean;
}

interface Row {
  readonly usual:
    | (Driven &
        Record<"categoryId" | "vehicleKindId", string> &
        Record<"isBillable" | "isReimbursable", boolean> & { refundRate: number })
    | null;
  readonly today: { readonly id: string; readonly distance: number; readonly amount: number } | null;
}

/**
 * What one tap would write down on a ticket: one's own latest drive there, at the rate of today. Nothing where one never drove,
 * or where its category, vehicle or rate is gone: then the form asks. Whoever drove there today is told so instead. One question
 * to the database, because the page of each ticket asks it.
 */
export const oneTapDrive = cache(
  async (actor: Actor, to: Place, today: LocalDate): Promise<{ offered?: OfferedDrive; driven?: TodaysDrive }> => {
    if (!canEver(actor, "expense.add")) return {};
    const { desk } = actor;
    const day = columnOfDay(today);
    const [row] = await db.$queryRaw<Row[]>`
      SELECT
        (SELECT to_jsonb(found) FROM (
          SELECT spent.origin, spent.destination, spent.distance, spent.is_round_trip AS "isRoundTrip",
            spent.is_billable AS "isBillable", spent.is_reimbursable AS "isReimbursable",
            spent.category_id AS "categoryId", spent.vehicle_kind_id AS "vehicleKindId",
            category.is_active AND category.kind = 'mileage' AND vehicle.is_active AS "isUsable",
            (SELECT refund_rate FROM distance_rate rate WHERE rate.vehicle_kind_id = vehicle.id AND rate.starts_on <= ${day}::date
              ORDER BY rate.starts_on DESC LIMIT 1) AS "refundRate"
          FROM expense spent
            JOIN expense_category category ON category.id = spent.category_id
            JOIN vehicle_kind vehicle ON vehicle.id = spent.vehicle_kind_id
          WHERE spent.person_id = ${actor.id}::uuid AND spent.customer_id = ${to.customer.id}::uuid AND spent.distance IS NOT NULL
            AND (${to.location?.id ?? null}::uuid IS NULL
              OR EXISTS (SELECT FROM ticket WHERE ticket.id = spent.ticket_id AND ticket.location_id = ${to.location?.id ?? null}::uuid))
          ORDER BY spent.spent_on DESC, spent.created_at DESC LIMIT 1
        ) found WHERE "isUsable" AND "refundRate" IS NOT NULL) AS usual,
        (SELECT jsonb_build_object('id', spent.id, 'distance', spent.distance, 'amount', spent.amount) FROM expense spent
          WHERE spent.person_id = ${actor.id}::uuid AND spent.customer_id = ${to.customer.id}::uuid AND spent.spent_on = ${day}::date
            AND spent.distance IS NOT NULL ORDER BY spent.created_at DESC LIMIT 1) AS today`;
    const far = (distance: number) => `${formatQuantity(thousandths(distance), desk.locale)} ${distanceWord(desk)}`;
    const shown = (amount: number) => formatMoney(money(amount), desk.currency, desk.locale);
    if (row?.today) {
      const { id, distance, amount } = row.today;
      return { driven: { id, distance: far(distance), amount: shown(amount) } };
    }
    if (!row?.usual) return {};
    const { isRoundTrip, isBillable, isReimbursable, refundRate, distance, ...usual } = row.usual;
    const oneWay = isRoundTrip ? distance / 2 : distance;
    const worth = priceOfQuantity(thousandths(distance), unitPrice(refundRate), desk.currencyDecimals);
    const purpose = purposeOf({ ...usual, distance, isRoundTrip, description: "", categoryName: "" }, desk);
    const { origin, destination, categoryId, vehicleKindId } = usual;
    return {
      offered: {
        fields: {
          ...{ ticketId: to.id, isOneTap: "true", categoryId, vehicleKindId, origin, destination },
          distance: typedDecimal(oneWay, 3, 0, desk.locale),
          isRoundTrip: String(isRoundTrip),
          isBillable: String(isBillable),
          isReimbursable: String(isReimbursable),
        },
        distance: far(distance),
        words: `${purpose}, ${shown(worth)}`,
      },
    };
  },
);
