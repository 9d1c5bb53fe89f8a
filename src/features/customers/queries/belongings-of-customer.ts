import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

interface Belonging {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly version: number;
}

/** A site of a customer. */
export interface LocationView extends Belonging {
  readonly address: string;
  readonly phone: string;
  readonly isPrimary: boolean;
}

/** A thing of a customer's that is looked after. */
export interface DeviceView extends Belonging {
  readonly kind: string;
  readonly serialNumber: string;
  readonly notes: string;
  readonly locationId: string | null;
  readonly contactId: string | null;
}

/** What a customer has bought. */
export interface ContractView extends Belonging {
  readonly number: string;
  /** Days, as text. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isDefault: boolean;
}

/** What a customer has that tickets refer to, what is active first. */
export interface Belongings {
  readonly locations: readonly LocationView[];
  readonly devices: readonly DeviceView[];
  readonly contracts: readonly ContractView[];
}

const one = { id: true, name: true, isActive: true, version: true } as const;
const most = 300;

/** Locations, devices and contracts of a customer, as far as the actor may see it. */
export async function belongingsOfCustomer(actor: Actor, customerId: string): Promise<Belongings> {
  const where = { AND: [{ customerId }, { customer: visible.customers(actor) }] };
  const [locations, devices, contracts] = await Promise.all([
    db.customerLocation.findMany({
      where,
      orderBy: [{ isActive: "desc" }, { isPrimary: "desc" }, { name: "asc" }],
      take: most,
      select: { ...one, address: true, phone: true, isPrimary: true },
    }),
    db.device.findMany({
      where,
      orderBy: [{ isActive: "desc" }, { name: "asc" }],
      take: most,
      select: { ...one, kind: true, serialNumber: true, notes: true, locationId: true, contactId: true },
    }),
    db.contract.findMany({
      where,
      orderBy: [{ isActive: "desc" }, { isDefault: "desc" }, { name: "asc" }],
      take: most,
      select: { ...one, number: true, startsOn: true, endsOn: true, isDefault: true },
    }),
  ]);
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? "";
  return {
    locations,
    devices,
    contracts: contracts.map((row) => ({ ...row, startsOn: day(row.startsOn), endsOn: day(row.endsOn) })),
  };
}
