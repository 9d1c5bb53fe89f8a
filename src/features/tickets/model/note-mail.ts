import { z } from "zod";
import { richTextForMail } from "#kernel/rich-text-mail.ts";

/** How somebody gets a mail: addressed, in copy, or in copy unseen by the others. */
export const mailRoles = ["to", "cc", "bcc"] as const;

/** How somebody gets a mail. */
export type MailRole = (typeof mailRoles)[number];

/** Somebody that a note is to be mailed to, as chosen in the form. */
export type ChosenRecipient = { readonly role: MailRole } & (
  | { readonly kind: "contact" | "person"; readonly id: string }
  | { readonly kind: "address"; readonly address: string }
);

/** The most people one note is mailed to. */
export const mostRecipients = 50;

const tooMany = `A note can be mailed to at most ${mostRecipients} people.`;
const chosenText = /^(to|cc|bcc):(contact|person):([0-9a-f-]{36})$/;

/** What the pickers send: "to:contact:ID" for each who was chosen, nothing for the others. */
const chosen = z
  .union([z.string(), z.array(z.string()).max(500, tooMany)], { error: "Choose recipients from the list." })
  .default([])
  .transform((values, context) => {
    const parsed = [values]
      .flat()
      .filter((text) => text !== "")
      .map(parseChosen);
    if (parsed.every((one) => one !== undefined)) return parsed.filter((one) => one !== undefined);
    context.addIssue({ code: "custom", message: "Choose recipients from the list." });
    return z.NEVER;
  });

function parseChosen(text: string): ChosenRecipient | undefined {
  const [, role, kind, id] = chosenText.exec(text) ?? [];
  const known = mailRoles.find((one) => one === role);
  if (!known || !z.uuid().safeParse(id).success || id === undefined) return undefined;
  return { role: known, kind: kind === "contact" ? "contact" : "person", id };
}

/** Addresses typed after one another, with commas, semicolons or spaces between them. */
const typed = (role: MailRole) =>
  z
    .string({ error: "Type addresses like name@company.com, with commas between them." })
    .max(20_000, tooMany)
    .default("")
    .transform((text, context): ChosenRecipient[] => {
      const addresses = text.split(/[\s,;]+/).filter((one) => one !== "");
      const wrong = addresses.find((one) => !z.email().max(254).safeParse(one.toLowerCase()).success);
      if (wrong !== undefined) {
        context.addIssue({ code: "custom", message: `“${wrong.slice(0, 60)}” is no e-mail address.` });
        return z.NEVER;
      }
      if (addresses.length > mostRecipients) context.addIssue({ code: "custom", message: tooMany });
      return addresses.map((address) => ({ role, kind: "address", address: address.toLowerCase() }));
    });

/** The fields of a form that say who gets mail. */
export const mailFields = {
  recipients: chosen.refine((list) => list.length <= mostRecipients, tooMany),
  otherTo: typed("to"),
  otherCc: typed("cc"),
  otherBcc: typed("bcc"),
};

/** What is known of somebody who was chosen. */
export interface Candidate {
  readonly role: MailRole;
  readonly name: string;
  readonly address: string;
  readonly kind: "contact" | "person" | "outsider";
  /** A contact that is switched off, or a person who left. */
  readonly isActive: boolean;
  readonly acceptsMail: boolean;
  /** For a person: whether they may open the ticket. */
  readonly maySeeTicket: boolean;
}

/** Somebody who was chosen and gets no mail all the same. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

/** Who of those chosen gets the note by mail, each address once, and who does not and why. Internal notes reach colleagues only. */
export function mailedOf(candidates: readonly Candidate[], visibility: "internal" | "customer") {
  const mailed = new Map<string, Candidate>();
  const leftOut: LeftOut[] = [];
  const inOrder = mailRoles.flatMap((role) => candidates.filter((one) => one.role === role));
  for (const candidate of inOrder) {
    const reason = reasonAgainst(candidate, visibility);
    if (reason) leftOut.push({ name: candidate.name, reason });
    else if (!mailed.has(candidate.address)) mailed.set(candidate.address, candidate);
  }
  return { mailed: [...mailed.values()], leftOut };
}

function reasonAgainst(candidate: Candidate, visibility: "internal" | "customer"): string | undefined {
  if (visibility === "internal" && candidate.kind !== "person") return "the note is internal";
  if (!candidate.isActive) return "is not active any more";
  if (candidate.kind === "person" && !candidate.maySeeTicket) return "may not see this ticket";
  if (candidate.address === "") return "has no e-mail address";
  return candidate.acceptsMail ? undefined : "does not accept mail";
}

/** What became of the mail, after a note was saved: "Mailed to Carla Ruiz. Left out: …". */
export function mailOutcome(mailed: readonly string[], leftOut: readonly LeftOut[]): string {
  const sent = mailed.length === 0 ? "Nobody was mailed." : `Mailed to ${listed(mailed)}.`;
  return [sent, ...leftOut.map(({ name, reason }) => `${name} got no mail: ${reason}.`)].join(" ");
}

/** "Carla", "Carla and Tess", "Carla, Tess and 3 more". */
export function listed(names: readonly string[]): string {
  const [first = "", second, third, ...more] = names;
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  return more.length === 0 ? `${first}, ${second} and ${third}` : `${first}, ${second} and ${more.length + 1} more`;
}

/** The subject of a mail about a ticket; its number in brackets brings the answer back to it. */
export const subjectOf = (number: string, title: string) => `[${number}] ${title}`;

/** A note as a mail: its text, and the same with its marks drawn. */
export function noteAsMail(note: {
  readonly title: string;
  readonly body: string;
  readonly authorName: string;
  readonly deskName: string;
  readonly number: string;
}) {
  const signed = `${note.authorName}, ${note.deskName}`;
  const answer = `Ticket ${note.number}. When you answer, keep the number in the subject.`;
  const text = [...(note.title ? [note.title, ""] : []), note.body, "", "-- ", signed, answer].join("\n");
  const heading = note.title ? `**${note.title.replaceAll("*", "")}**\n\n` : "";
  const html = `<!doctype html><html><body>${richTextForMail(`${heading}${note.body}`)}<hr>${richTextForMail(`${signed}\n${answer}`)}</body></html>`;
  return { body: text, html };
}
