import { parseArgs } from "node:util";
import { messageOf, PlainError } from "../console/plain-error.ts";

/** What follows `npm run provision --`: a new organization, or a new link for somebody who lost theirs. */
export type ProvisionCall =
  | {
      readonly kind: "organization";
      readonly input: Readonly<Record<string, string>>;
      readonly dataDir: string | undefined;
    }
  | { readonly kind: "link"; readonly email: string; readonly dataDir: string | undefined };

const usage =
  'npm run provision -- --organization "…" --owner-name "…" --owner-email … [--time-zone America/New_York] [--currency USD] [--data DIR]';
const text = { type: "string" } as const;
const options = {
  organization: text,
  "owner-name": text,
  "owner-email": text,
  "time-zone": text,
  currency: text,
  "distance-unit": text,
  "new-link": text,
  data: text,
};

/** Reads what is to be provisioned; anything unknown or missing is refused with how it is called. */
export function readProvisionOptions(args: string[]): ProvisionCall {
  let values: Partial<Record<keyof typeof options, string>>;
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    throw new PlainError(`${messageOf(error).split(". ")[0]}. It is called: ${usage}`);
  }
  if (values["new-link"]) return { kind: "link", email: values["new-link"], dataDir: values.data };
  for (const name of ["organization", "owner-name", "owner-email"] as const) {
    if (!values[name]?.trim()) throw new PlainError(`--${name} is missing. It is called: ${usage}`);
  }
  const input = {
    organizationName: values.organization ?? "",
    ownerName: values["owner-name"] ?? "",
    ownerEmail: values["owner-email"] ?? "",
    timeZone: values["time-zone"] ?? "America/New_York",
    currency: values.currency ?? "USD",
    ...(values["distance-unit"] ? { distanceUnit: values["distance-unit"] } : {}),
  };
  return { kind: "organization", input, dataDir: values.data };
}
