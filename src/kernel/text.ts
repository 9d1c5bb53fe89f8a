import { z } from "zod";

// NUL cannot be stored, half a surrogate pair cannot be sent, and direction marks make a text read as another one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out or refused
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/;
const halfPairs = /[\ud800-\udfff]/u;
const allControls = new RegExp(controls, "g");
const allDirectionMarks = new RegExp(directionMarks, "g");
const allHalfPairs = new RegExp(halfPairs, "gu");

/** Whether a text holds characters that nobody types and that databases or readers stumble over. */
export function hasHiddenCharacters(text: string): boolean {
  return controls.test(text) || directionMarks.test(text) || halfPairs.test(text);
}

/** Whether a value has a text in it that no database takes: one with NUL or half a surrogate pair, at any depth. */
export function isUnstorable(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0") || halfPairs.test(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, part]) => isUnstorable(key) || isUnstorable(part));
}

/** A text without those characters: what was pasted from a terminal or a log stays readable and can be stored. */
export function withoutHiddenCharacters(text: string): string {
  return text.replaceAll(allControls, "").replaceAll(allDirectionMarks, "").replaceAll(allHalfPairs, "");
}

const clean = (label: string) =>
  z.string({ error: `${label} is missing.` }).refine((text) => !hasHiddenCharacters(text), {
    error: `${label} contains invisible control characters. Type it again instead of pasting it.`,
    abort: true,
  });

/** One line of text that must be there, trimmed; the label begins its sentences: "Name must not be empty." */
export function lineOf(label: string, longest: number) {
  return clean(label)
    .transform((text) => text.normalize("NFC").trim().replaceAll(/\s+/g, " "))
    .pipe(
      z.string().min(1, `${label} must not be empty.`).max(longest, `${label} must be at most ${longest} characters.`),
    );
}

/** One line of text that may be empty. */
export function optionalLineOf(label: string, longest: number) {
  return clean(label)
    .default("")
    .transform((text) => text.normalize("NFC").trim().replaceAll(/\s+/g, " "))
    .pipe(z.string().max(longest, `${label} must be at most ${longest} characters.`));
}

/** An e-mail address, in lower case. */
export const emailAddress = z
  .string({ error: "E-mail is missing." })
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email("E-mail must be an address like name@company.com.").max(254, "E-mail must be at most 254 characters."));
