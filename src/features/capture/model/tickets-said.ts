import { parseLocalDate } from "#kernel/calendar.ts";
import type { Rule } from "./take.ts";

const shape = "A ticket's number is written like T20261120.0007.";

/** A ticket by its number, by the end of its number, or by "@" and its customer. */
export const ticketRule: Rule = (words, at) => {
  const word = words[at];
  if (!word || (word.quoted && !word.quoted.at)) return undefined;
  const customer = word.quoted ? word.quoted.text : /^@(.*)$/.exec(word.core)?.[1];
  if (customer === "") return { words: 1, why: "Whose ticket? A customer's name stands after the @." };
  if (customer !== undefined) return { words: 1, part: { kind: "ticket", ticket: { by: "customer", name: customer } } };
  const full = /^t?(\d{4})(\d{2})(\d{2})\.(\d{1,8})$/i.exec(word.core);
  if (full) {
    const [, year = "", month = "", date = "", count = ""] = full;
    if (!parseLocalDate(`${year}-${month}-${date}`)) return { words: 1, why: `No ticket has this number. ${shape}` };
    const number = `T${year}${month}${date}.${count.padStart(4, "0")}`;
    return { words: 1, part: { kind: "ticket", ticket: { by: "number", number } } };
  }
  const ending = /^\.(\d{4,8})$/.exec(word.core)?.[1];
  if (ending !== undefined) return { words: 1, part: { kind: "ticket", ticket: { by: "ending", ending } } };
  return /^t\d{4,}[\d.]*$/i.test(word.core) ? { words: 1, why: shape } : undefined;
};
