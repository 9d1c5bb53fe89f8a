import { readLine } from "./read-line.ts";
import type { Knowledge, Part, Span } from "./said.ts";
import { inQuotes } from "./words.ts";

/** The line with the spans taken out and a text put where the first of them stood, or before the note when there was none. */
export function replaced(line: string, spans: readonly Span[], gone: (span: Span) => boolean, text: string): string {
  const places = spans.filter(gone);
  const note = spans.find((span) => span.is === "note");
  const at = places[0]?.from ?? note?.from ?? line.length;
  let before = "";
  let after = "";
  for (const span of spans) {
    if (places.includes(span)) continue;
    if (span.from < at) before += line.slice(span.from, span.to);
    else after += line.slice(span.from, span.to);
  }
  return [before.trim(), text, after.trim()].filter((part) => part !== "").join(" ");
}

/** The line in which the parts of these kinds say something else; an empty text takes them out. */
export function withParts(
  line: string,
  knowledge: Knowledge,
  kinds: readonly Part["kind"][],
  text: string,
  nth?: number,
): string {
  const { spans } = readLine(line, knowledge);
  const found = spans.filter((span) => span.is === "part" && kinds.includes(span.part.kind));
  const chosen = nth === undefined ? found : found.slice(nth, nth + 1);
  return replaced(line, spans, (span) => chosen.includes(span), text);
}

/** The line with one stretch replaced by a text. */
export function withStretch(line: string, from: number, to: number, text: string): string {
  return `${line.slice(0, from)}${text}${line.slice(to)}`.trim();
}

/** The line with another note; a note that would be read as something else is put in quotes. */
export function withNote(line: string, knowledge: Knowledge, note: string): string {
  const text = note.replaceAll(/\s+/g, " ").trim();
  const { spans } = readLine(line, knowledge);
  const rest = replaced(line, spans, (span) => span.is === "note", "");
  if (text === "") return rest;
  const bare = `${rest} ${text}`.trim();
  const before = readLine(rest, knowledge).said;
  const after = readLine(bare, knowledge).said;
  const isText = JSON.stringify(after) === JSON.stringify({ ...before, note: text });
  return isText ? bare : `${rest} ${inQuotes(text)}`.trim();
}
