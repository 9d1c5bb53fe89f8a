import { z } from "zod";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { withoutHiddenCharacters } from "#kernel/text.ts";

const line = (text: string) => withoutHiddenCharacters(text).replaceAll(/\s+/g, " ").trim();

/** The longest name of a customer or contact. */
export const nameLimit = 120;

/** One short line with the name it has on the form. */
export const shortLine = (what: string, limit: number) =>
  z
    .string()
    .transform(line)
    .refine((text) => text.length <= limit, `${what} has at most ${limit} characters.`);

const mailPattern = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:.]+(\.[^\s@<>"(),;:.]+)+$/;

/** An e-mail address, or nothing. */
export const maybeEmail = shortLine("An e-mail address", 200).refine(
  (text) => text === "" || mailPattern.test(text),
  "An e-mail address looks like carla@northwind.example.",
);

/** A phone number as people write it, or nothing. */
export const maybePhone = shortLine("A phone number", 40).refine(
  (text) => text === "" || /^[\d\s()+/.#x*-]*\d[\d\s()+/.#x*-]*$/i.test(text),
  "A phone number has digits, spaces and + ( ) - only.",
);

/** What is written down about a person at a customer. */
export const contactDetails = {
  name: shortLine("A name", nameLimit).refine((text) => text.length > 0, "Give the contact a name."),
  phone: maybePhone.default(""),
  email: maybeEmail.default(""),
  jobTitle: shortLine("A job title", nameLimit).default(""),
};

/** A contact as a ticket needs to know it. */
export interface ContactFacts {
  readonly name: string;
  readonly customerId: string;
  readonly isActive: boolean;
}

/** Why this contact cannot stand on a ticket of this customer, or undefined when it can. */
export function objectionToContact(contact: ContactFacts | undefined, customerId: string): Refusal | undefined {
  if (!contact || contact.customerId !== customerId) {
    return objectionAt("contactId", "Choose a contact of this customer.");
  }
  return contact.isActive ? undefined : objectionAt("contactId", `${contact.name} is not active any more.`);
}
