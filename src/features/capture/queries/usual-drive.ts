import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type CategoryChoice, expenseChoices } from "#features/expenses/queries/expense-choices.ts";
import type { LocalDate } from "#kernel/calendar.ts";
import type { UnitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** How somebody usually writes a drive down: the kind of expense, where they set out, and in what. */
export interface UsualDrive {
  /** Undefined when there are several kinds and none was used yet: nobody can know which is meant. */
  readonly category: CategoryChoice | undefined;
  readonly from: string;
  readonly vehicleKindId: string;
  /** What a mile or kilometre is worth on that day; undefined when no rate has begun. */
  readonly rate: UnitPrice | undefined;
}

/** What the last drive says about the next one; the organization's own door when there was none. */
export async function usualDrive(actor: Actor, day: LocalDate): Promise<UsualDrive> {
  const [{ categories, vehicles }, last] = await Promise.all([
    expenseChoices(actor, day),
    db.expense.findFirst({
      where: { AND: [{ personId: actor.id, distance: { not: null }, origin: { not: "" } }, visible.expenses(actor)] },
      orderBy: [{ spentOn: "desc" }, { createdAt: "desc" }],
      select: { origin: true, categoryId: true, vehicleKindId: true },
    }),
  ]);
  const kinds = categories.filter(({ kind }) => kind === "mileage");
  const vehicle = vehicles.find(({ id }) => id === last?.vehicleKindId) ?? vehicles[0];
  return {
    category: kinds.find(({ id }) => id === last?.categoryId) ?? (kinds.length === 1 ? kinds[0] : undefined),
    from: last?.origin ?? actor.desk.organizationName,
    vehicleKindId: vehicle?.id ?? "",
    rate: vehicle?.rates.find(({ startsOn }) => startsOn <= day)?.refund,
  };
}
