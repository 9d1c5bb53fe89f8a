import type { ReadMail } from "./read-mail.ts";

/** The number of a ticket in a subject: "Re: [T20261122.0007] Printer". Only in brackets: a number in passing is no address. */
export function ticketNumberIn(subject: string): string | undefined {
  return /\[\s*(T\d{8}\.\d{4,8})\s*\]/i.exec(subject)?.[1]?.toUpperCase();
}

// Long chains name every mail since the first; the newest and the very first are enough to find the ticket.
const mostReferences = 50;

/** The Message-IDs that a mail says it answers, the nearest first. */
export function answeredIds(mail: Pick<ReadMail, "inReplyTo" | "references">): string[] {
  const { references } = mail;
  const named = [mail.inReplyTo, ...[...references].reverse().slice(0, mostReferences - 1), references[0] ?? ""];
  return [...new Set(named.map((id) => id.trim()).filter((id) => id !== ""))];
}

const answerWords = /^\s*(re|aw|antw|wg|fw|fwd|sv|vs|vb|tr|rif|r|res|enc|odp|ynt|回复|答复|转发)(\[\d+\])?\s*[:：]\s*/i;

/** A subject as a ticket's title: without "Re:", "AW:" and the ticket's number. */
export function titleFrom(subject: string): string {
  let title = subject.replaceAll(/\[\s*T\d{8}\.\d{4,8}\s*\]/gi, " ");
  for (let shorter = title.replace(answerWords, ""); shorter !== title; shorter = title.replace(answerWords, "")) {
    title = shorter;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  title = title.replaceAll(/[\u0000-\u001f\u007f\s]+/g, " ").trim();
  return title === "" ? "No subject" : [...title].slice(0, 255).join("");
}
