import type { TimeRules } from "#access/actor.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { saysResult } from "./result-words.ts";

/** What a summary can lack. */
export type NoteFlaw = "short" | "title" | "same" | "noResult";

/** What a summary is compared with. */
export interface NoteBeside {
  /** The ticket's title. */
  readonly title: string;
  /** What the same person wrote last on the same ticket; empty: nothing yet. */
  readonly last: string;
  /** The desk's language, in which words of a result are looked for. */
  readonly locale: string;
}

/** A summary below this says next to nothing, whatever the desk's own least length is. */
export const thinLength = 12;

const plainText = /^[\0-\x7f]*$/;

/** A text as it is compared: case, accents, punctuation and spaces make no other text. */
export function bareText(text: string): string {
  // A page of approvals compares thousands of texts, and most are without accents.
  if (plainText.test(text))
    return text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, " ")
      .trim();
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What a summary lacks, the worst first; nothing of an empty one, because whether there must be one is another rule. */
export function flawsOfNote(
  note: string,
  { title, last, locale }: NoteBeside,
  { minimumSummary }: Pick<TimeRules, "minimumSummary">,
): NoteFlaw[] {
  const bare = bareText(note);
  if (bare === "") return [];
  const flaws: NoteFlaw[] = [];
  if (note.trim().length < Math.max(thinLength, minimumSummary)) flaws.push("short");
  if (bareText(title).includes(bare)) flaws.push("title");
  if (bare === bareText(last)) flaws.push("same");
  const saysMore = flaws.length === 0;
  if (saysMore && saysResult(bare, locale) === false) flaws.push("noResult");
  return flaws;
}

const sentences: Record<NoteFlaw, string> = {
  short: "Say a little more: what was wrong, and what you did about it.",
  title: "This is the ticket’s title again. Say what you did about it.",
  same: "This is word for word what you wrote last on this ticket.",
  noResult: "It does not say what came of it: does it work, or what is next?",
};

/** What a summary lacks, as a sentence for whoever writes it. */
export function flawInWords(flaw: NoteFlaw): string {
  return sentences[flaw];
}

/** Why a summary does not do, where the administrator lets its flaws stop it; undefined when it does. */
export function objectionToNote(
  note: string,
  beside: NoteBeside,
  rules: Pick<TimeRules, "minimumSummary" | "noteQualityBlocks">,
): Refusal | undefined {
  if (!rules.noteQualityBlocks) return undefined;
  const [worst] = flawsOfNote(note, beside, rules);
  return worst ? objectionAt("summary", flawInWords(worst)) : undefined;
}
