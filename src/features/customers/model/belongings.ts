import { z } from "zod";
import { parseLocalDate } from "#kernel/calendar.ts";
import { wasText } from "#kernel/merge.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { hasHiddenCharacters } from "#kernel/text.ts";
import { maybePhone, nameLimit, shortLine } from "./contact.ts";

const named = (what: string) =>
  shortLine("A name", nameLimit)
    .refine((text) => text.length > 0, `Give the ${what} a name.`)
    .refine((text) => !hasHiddenCharacters(text), "The name contains invisible control characters. Type it again.");

const lines = (what: string, limit: number) =>
  z
    .string()
    .refine((text) => !hasHiddenCharacters(text), `${what} contains invisible control characters. Type it again.`)
    .transform((text) => text.replaceAll(/\r\n?/g, "\n").trimEnd())
    .refine((text) => text.length <= limit, `${what} has at most ${limit.toLocaleString("en")} characters.`);

const maybeId = (sentence: string) => z.union([z.literal(""), z.uuid()], { error: sentence });
const yesNo = z.enum(["yes", "no"], { error: "Choose yes or no." });

const isDay = (text: string) => {
  const day = parseLocalDate(text);
  return day !== undefined && day >= "2000-01-01" && day <= "2099-12-31";
};
const beginning = z.string().refine(isDay, "A contract starts on a day, like 2026-11-30.");
const end = z.string().refine((text) => text === "" || isDay(text), "A contract ends on a day, like 2027-11-30.");

const deviceFields = {
  name: named("device"),
  kind: shortLine("A kind", 60),
  serialNumber: shortLine("A serial number", 80),
  locationId: maybeId("Choose a location of this customer."),
  contactId: maybeId("Choose a contact of this customer."),
  notes: lines("Notes", 2000),
};

const contractFields = {
  name: named("contract"),
  number: shortLine("A contract number", 60),
  startsOn: beginning,
  endsOn: end,
  isDefault: yesNo,
};

const locationFields = {
  name: named("location"),
  address: lines("An address", 500),
  phone: maybePhone,
  isPrimary: yesNo,
};

const stamp = { version: z.coerce.number().int(), was: wasText.default({}) };

/** A thing of a customer's that is looked after from now on. */
export const createDeviceInput = z.strictObject({
  customerId: z.uuid(),
  ...deviceFields,
  kind: deviceFields.kind.default(""),
  serialNumber: deviceFields.serialNumber.default(""),
  locationId: deviceFields.locationId.default(""),
  contactId: deviceFields.contactId.default(""),
  notes: deviceFields.notes.default(""),
});

/** A correction of a device. */
export const editDeviceInput = z.strictObject({ deviceId: z.uuid(), ...stamp, ...deviceFields });

/** A device that is offered on tickets no more, or again. */
export const deviceIdInput = z.strictObject({ deviceId: z.uuid() });

/** Something a customer has bought. */
export const createContractInput = z.strictObject({
  customerId: z.uuid(),
  ...contractFields,
  number: contractFields.number.default(""),
  endsOn: contractFields.endsOn.default(""),
  isDefault: contractFields.isDefault.default("no"),
});

/** A correction of a contract. */
export const editContractInput = z.strictObject({ contractId: z.uuid(), ...stamp, ...contractFields });

/** A contract that is offered on tickets no more, or again. */
export const contractIdInput = z.strictObject({ contractId: z.uuid() });

/** A site of a customer. */
export const createLocationInput = z.strictObject({
  customerId: z.uuid(),
  ...locationFields,
  address: locationFields.address.default(""),
  phone: locationFields.phone.default(""),
  isPrimary: locationFields.isPrimary.default("no"),
});

/** A correction of a location. */
export const editLocationInput = z.strictObject({ locationId: z.uuid(), ...stamp, ...locationFields });

/** A location that is offered on tickets no more, or again. */
export const locationIdInput = z.strictObject({ locationId: z.uuid() });

/** Why a contract cannot run from one day to another, or undefined when it can. */
export function objectionToTerm(startsOn: string, endsOn: string): Refusal | undefined {
  return endsOn !== "" && endsOn < startsOn
    ? objectionAt("endsOn", "A contract ends on the day it starts, or later.")
    : undefined;
}
