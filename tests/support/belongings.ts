import { db } from "#server/db.ts";

/** The main site of a customer. */
export const storedLocation = (customerId: string, more: Readonly<Record<string, boolean | string>> = {}) =>
  db.customerLocation.create({ data: { name: "Main office", customerId, ...more } });

/** A computer of a customer. */
export const storedDevice = (customerId: string, more: Readonly<Record<string, boolean | string>> = {}) =>
  db.device.create({ data: { name: "Front desk PC", customerId, ...more } });

/** A contract of a customer that began this year. */
export const storedContract = (customerId: string, more: Readonly<Record<string, boolean | string>> = {}) =>
  db.contract.create({ data: { name: "Managed care", startsOn: new Date("2026-01-01"), customerId, ...more } });
