import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { typedDecimal } from "#kernel/money.ts";
import { db } from "#server/db.ts";
import type { DriveStart } from "../model/expense-start.ts";

/** Where a drive goes: a customer, and its location when the ticket names one. */
export interface DriveTo {
  readonly customer: { readonly id: string; readonly name: string; readonly address: string };
  readonly location?: { readonly id: string; readonly name: string; readonly address: string } | null | undefined;
}

const columns = {
  origin: true,
  destination: true,
  distance: true,
  isRoundTrip: true,
  vehicleKindId: true,
} as const;
const newest = [{ spentOn: "desc" as const }, { createdAt: "desc" as const }];

/** How far it is to a customer, or to this location of theirs: as on one's own latest drive there, else as on anybody's. */
export const rememberedDrive = cache(async (actor: Actor, to: DriveTo): Promise<DriveStart> => {
  const there = to.location
    ? { customerId: to.customer.id, ticket: { locationId: to.location.id } }
    : { customerId: to.customer.id };
  const latest = (where: object) =>
    db.expense.findFirst({
      where: { AND: [{ distance: { not: null } }, where, visible.expenses(actor)] },
      orderBy: newest,
      select: columns,
    });
  const [own, anybodys, last] = await Promise.all([
    latest({ AND: [there, { personId: actor.id }] }),
    latest(there),
    latest({ personId: actor.id }),
  ]);
  const known = own ?? anybodys;
  const oneWay = known?.distance == null ? null : known.isRoundTrip ? known.distance / 2 : known.distance;
  return {
    // Whoever has never driven there sets out where they usually do.
    origin: own?.origin || last?.origin || known?.origin || actor.desk.organizationName,
    destination: known?.destination || addressOf(to),
    distance: oneWay === null ? "" : typedDecimal(oneWay, 3, 0, actor.desk.locale),
    isRoundTrip: known?.isRoundTrip ?? true,
    vehicleKindId: own?.vehicleKindId ?? last?.vehicleKindId ?? "",
  };
});

// An address of several lines stands in one.
function addressOf({ customer, location }: DriveTo): string {
  const name = location ? `${customer.name}, ${location.name}` : customer.name;
  const address = (location?.address || customer.address).replaceAll(/\s*\n\s*/g, ", ").trim();
  return (address === "" ? name : `${name}, ${address}`).slice(0, 500);
}
