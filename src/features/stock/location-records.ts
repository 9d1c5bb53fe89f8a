import "server-only";
import { missing, objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import type { Tx } from "#server/db.ts";
import { locationLimit } from "./model/stock-input.ts";

interface TypedLocation {
  readonly name: string;
  readonly personId: string;
  readonly isDefault: boolean;
}

/** What is written about a location. */
export interface LocationColumns {
  readonly name: string;
  readonly personId: string | null;
  readonly isDefault: boolean;
}

/** One at a time: names, vans and the place where goods arrive are looked at together. */
export async function lockLocations(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stock_location'))`;
}

/** A location that an administrator changes. */
export async function lockLocation(tx: Tx, id: string) {
  await lockLocations(tx);
  const location = await tx.stockLocation.findUnique({
    where: { id },
    select: { id: true, name: true, personId: true, isDefault: true, isActive: true, version: true },
  });
  if (!location) throw new Refused(missing);
  return location;
}

/** What was typed about a location, looked at beside the others; where goods arrive is one place only. */
export async function checkedLocation(tx: Tx, typed: TypedLocation, exceptId?: string): Promise<LocationColumns> {
  const { name, isDefault } = typed;
  if (name === "") stopIf(objectionAt("name", "Give the location a name, like Main room or Tess's van."));
  if (name.length > locationLimit) stopIf(objectionAt("name", `A name has at most ${locationLimit} characters.`));
  const except = exceptId === undefined ? {} : { NOT: { id: exceptId } };
  const called = await tx.stockLocation.findFirst({
    where: { name: inAnyCase(name), ...except },
    select: { name: true },
  });
  if (called) stopIf(objectionAt("name", `There is a location called ${called.name} already.`));
  const personId = typed.personId === "" ? null : typed.personId;
  if (personId) {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { name: true, isActive: true, van: { select: { id: true, name: true } } },
    });
    if (!person?.isActive) stopIf(objectionAt("personId", "Choose one of the people."));
    else if (person.van && person.van.id !== exceptId) {
      stopIf(objectionAt("personId", `${person.name} has ${person.van.name} already.`));
    }
    if (isDefault) stopIf(objectionAt("isDefault", "Goods arrive in a room, not in somebody's van."));
  }
  if (isDefault) {
    await tx.stockLocation.updateMany({ where: { isDefault: true, ...except }, data: { isDefault: false } });
  }
  return { name, personId, isDefault };
}
