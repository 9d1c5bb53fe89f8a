import { z } from "zod";
import { emailAddress, lineOf } from "#kernel/text.ts";

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const isLocale = (name: string) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([name]).length === 1;
  } catch {
    return false;
  }
};

/** The currencies that this machine knows, by their ISO 4217 codes. */
export const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** A time zone by its IANA name. */
export const timeZoneName = z
  .string({ error: "Time zone is missing." })
  .trim()
  .refine(isTimeZone, "Time zone must be a name like America/New_York or Europe/Berlin.");

/** What a new desk needs to know: whose it is, where it is, and who owns it. */
export const setUpInput = z.strictObject({
  organizationName: lineOf("Organization", 120),
  timeZone: timeZoneName,
  currency: z
    .string({ error: "Currency is missing." })
    .trim()
    .toUpperCase()
    .refine((code) => currencies.has(code), "Currency must be a code of three letters like USD or EUR."),
  locale: z.string().refine(isLocale, "Language must be a code like en-US.").default("en-US"),
  distanceUnit: z.enum(["mile", "kilometre"]).default("mile"),
  ownerName: lineOf("Name", 120),
  ownerEmail: emailAddress,
  /** Without it the owner gets a one-time link. */
  password: z.string().exactOptional(),
  /** Made-up data with known passwords: never served in production. */
  isSample: z.boolean().default(false),
});
