/** What somebody wrote, without the mail that they answered below it. */
export interface NewText {
  readonly text: string;
  /** Whether something was left out; the raw message has it all. */
  readonly isShortened: boolean;
}

// "On 3 Nov 2026 Tess wrote:" in the languages of our neighbours; it may be broken over two lines.
const attribution =
  /^\s*(On\b.{4,250}\bwrote|Am\b.{4,250}\bschrieb\b.{0,120}|Le\b.{4,250}\ba écrit|El\b.{4,250}\bescribió|Il\b.{4,250}\bha scritto|Op\b.{4,250}\b(schreef\b.{0,120}|heeft .{1,120} geschreven)|Em\b.{4,250}\bescreveu|W dniu\b.{4,250}\bpisze|Den\b.{4,250}\bskrev.{0,120})\s*[:：]\s*$/isu;

const separators: readonly RegExp[] = [
  /^\s*-{3,}\s*(Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Original-Nachricht|Forwarded message)\s*-{3,}\s*$/i,
  /^\s*_{20,}\s*$/,
  /^\s*Reply above this line\b/i,
];

// Outlook writes the old mail's headers in plain lines: two of them beneath each other are no prose.
const outlookFirst = /^\s*\*?(From|Von|De|Da|Van|Od|Från|Fra)\s*:\*?\s+\S/i;
const outlookSecond =
  /^\s*\*?(Sent|Date|Gesendet|Datum|Envoyé|Enviado|Fecha|Inviato|Data|Verzonden|To|An|À|Para|A|Aan|Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp)\s*:\*?\s+\S/i;

/** Leaves out what was answered. When nothing would be left, everything stays: better too much than an empty note. */
export function newTextOf(whole: string): NewText {
  const lines = whole.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n");
  const end = lines.findIndex((_, index) => beginsOldMail(lines, index));
  const kept = withoutQuoteAtTheEnd(end === -1 ? lines : lines.slice(0, end));
  const text = tidy(kept.join("\n"));
  if (text === "") return { text: tidy(lines.join("\n")), isShortened: false };
  return { text, isShortened: text !== tidy(lines.join("\n")) };
}

function beginsOldMail(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  if (line.length > 400) return false;
  if (separators.some((separator) => separator.test(line))) return true;
  if (outlookFirst.test(line) && outlookSecond.test(lines[index + 1] ?? "")) return true;
  const next = lines[index + 1] ?? "";
  return (
    attribution.test(line) ||
    (next.length < 200 && /^\s*(On|Am|Le|El|Il|Op|Em|W dniu|Den)\b/i.test(line) && attribution.test(`${line} ${next}`))
  );
}

// Quotes in the middle are answered line by line and stay; those after the last word are the old mail.
function withoutQuoteAtTheEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== "" && !/^\s*>/.test(line));
  return lines.slice(0, last + 1);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

function tidy(text: string): string {
  return text
    .replaceAll(unprintable, "")
    .replaceAll(/[ \t\u00a0]+$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
