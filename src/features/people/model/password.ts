import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { firstGuesses } from "./first-guesses.ts";

/** The shortest password: it is the only proof of who somebody is, so length is what counts. */
export const shortestPassword = 15;
/** The longest password, in bytes of UTF-8. */
export const longestPasswordBytes = 256;

const squeezed = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Why a password may not be chosen, or undefined; the context is what an attacker would try first: e-mail, names. */
export function objectionToPassword(
  password: string,
  context: readonly string[],
  field = "password",
): Refusal | undefined {
  const no = (message: string) => objectionAt(field, message);
  if ([...password].length < shortestPassword) {
    return no(`The password must have at least ${shortestPassword} characters. A few words in a row work well.`);
  }
  if (new TextEncoder().encode(password).length > longestPasswordBytes) {
    return no(`The password must be at most ${longestPasswordBytes} bytes long.`);
  }
  const plain = squeezed(password);
  if (new Set(plain).size < 5 || isRepetition(plain) || firstGuesses.has(plain)) {
    return no("That password is on the lists that attackers try first. Choose another one.");
  }
  const telling = context.map(squeezed).filter((word) => word.length >= 4);
  const rest = telling.reduce((left, word) => left.replaceAll(word, ""), plain);
  if (rest.length < 6) {
    return no("The password is mostly your name, your e-mail or the organization's name. Choose another one.");
  }
  return undefined;
}

/** Whether a text is one short piece again and again: "passwordpassword". */
function isRepetition(text: string): boolean {
  for (let size = 1; size <= text.length / 2 && size <= 10; size++) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) return true;
  }
  return false;
}

/** What an attacker would try first for this person. */
export function passwordContext(person: { email: string; name: string }, organizationName: string): string[] {
  return [
    person.email,
    ...person.email.split(/[@.+_-]/),
    person.name,
    ...person.name.split(/\s+/),
    organizationName,
    ...organizationName.split(/\s+/),
    "tallydesk",
  ];
}
