import { z } from "zod";
import { wasText } from "#kernel/merge.ts";
import { contactDetails, maybeEmail, maybePhone, nameLimit, shortLine } from "./contact.ts";

const text = (what: string, limit: number) =>
  z
    .string()
    .transform((value) => value.replaceAll(/\r\n?/g, "\n").trimEnd())
    .refine((value) => value.length <= limit, `${what} has at most ${limit} characters.`);

const customerFields = {
  name: shortLine("A name", nameLimit).refine((value) => value.length > 0, "Give the customer a name."),
  phone: maybePhone,
  address: text("An address", 500),
  alert: text("An alert", 500),
};

const stamp = { version: z.coerce.number().int(), was: wasText.default({}) };

/** What is written down about a new customer. */
export const createCustomerInput = z.strictObject({
  name: customerFields.name,
  phone: customerFields.phone.default(""),
  address: customerFields.address.default(""),
  alert: customerFields.alert.default(""),
});

/** A correction of a customer; an inactive one keeps its history and gets no new tickets. */
export const editCustomerInput = z.strictObject({
  customerId: z.uuid(),
  ...stamp,
  ...customerFields,
  isActive: z.enum(["yes", "no"], { error: "Choose whether the customer is active." }),
});

/** A new person at a customer. */
export const createContactInput = z.strictObject({ customerId: z.uuid(), ...contactDetails });

/** A correction of a contact. */
export const editContactInput = z.strictObject({
  contactId: z.uuid(),
  ...stamp,
  name: contactDetails.name,
  phone: maybePhone,
  email: maybeEmail,
  jobTitle: shortLine("A job title", nameLimit),
});

/** A contact stops or starts to be offered on new tickets. */
export const contactIdInput = z.strictObject({ contactId: z.uuid() });
