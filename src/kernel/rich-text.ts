/** A stretch of a line. */
export type Inline =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly inside: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly text: string };

/** A line of text. */
export type Line = readonly Inline[];

/** A part of a text that stands for itself. */
export type Block =
  | { readonly kind: "paragraph" | "quote"; readonly lines: readonly Line[] }
  | { readonly kind: "list"; readonly first: number | undefined; readonly items: readonly Line[] }
  | { readonly kind: "code"; readonly text: string };

// Each pattern is bounded, so that no text makes reading it slow.
const patterns = [
  "`(?<code>[^`]{1,300})`",
  "\\[(?<label>[^\\][]{1,200})\\]\\((?<target>[^\\s()]{1,500})\\)",
  '(?<address>https?://[^\\s<>"]{1,500})',
  "\\*\\*(?=\\S)(?<strong>[^*]{1,300})(?<=\\S)\\*\\*",
  "(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])(?<starred>[^*]{1,300})(?<=\\S)\\*(?![\\p{L}\\p{N}*])",
  "(?<![\\p{L}\\p{N}_])_(?=[^\\s_])(?<lined>[^_]{1,300})(?<=\\S)_(?![\\p{L}\\p{N}_])",
];
const marked = new RegExp(patterns.join("|"), "gu");

const schemes = new Set(["http:", "https:", "mailto:"]);

/** An address that a text may lead to, or undefined: web pages and mail only, whatever the address tries. */
export function safeHref(typed: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)/i.test(typed) || !URL.canParse(typed)) return undefined;
  const { protocol, href } = new URL(typed);
  return schemes.has(protocol) ? href : undefined;
}

/**
 * Reads what a person typed as a small part of Markdown: paragraphs with their line breaks, lists, quotes, code, bold,
 * italics and links. It is never HTML: whatever is not one of these stays the text it is.
 */
export function richText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  for (let at = 0; at < lines.length; ) {
    const { block, next } = blockAt(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

const bullet = /^\s{0,6}[-*•]\s+(?=\S)/;
const numbered = /^\s{0,6}(\d{1,4})[.)]\s+(?=\S)/;
const quoted = /^> ?/;
const fence = /^```\w*\s*$/;
const startsBlock = (line: string) =>
  line.trim() === "" || bullet.test(line) || numbered.test(line) || quoted.test(line) || fence.test(line);

function blockAt(lines: readonly string[], at: number): { block: Block | undefined; next: number } {
  const line = lines[at] ?? "";
  if (line.trim() === "") return { block: undefined, next: at + 1 };
  if (fence.test(line)) return codeAt(lines, at);
  const first = numbered.exec(line)?.[1];
  for (const [kind, pattern] of [
    ["bullets", bullet],
    ["numbers", numbered],
    ["quote", quoted],
  ] as const) {
    if (!pattern.test(line)) continue;
    const next = endOf(lines, at, (other) => pattern.test(other));
    const inside = lines.slice(at, next).map((one) => inlinesOf(one.replace(pattern, "")));
    if (kind === "quote") return { block: { kind, lines: inside }, next };
    return { block: { kind: "list", first: kind === "numbers" ? Number(first) : undefined, items: inside }, next };
  }
  const next = endOf(lines, at + 1, (other) => !startsBlock(other));
  return { block: { kind: "paragraph", lines: lines.slice(at, next).map((one) => inlinesOf(one)) }, next };
}

function endOf(lines: readonly string[], from: number, goesOn: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && goesOn(lines[at] ?? "")) at += 1;
  return at;
}

function codeAt(lines: readonly string[], at: number): { block: Block; next: number } {
  const end = endOf(lines, at + 1, (line) => !fence.test(line));
  return { block: { kind: "code", text: lines.slice(at + 1, end).join("\n") }, next: end + 1 };
}

const deepest = 3;

function inlinesOf(line: string, depth = 0): Inline[] {
  const found: Inline[] = [];
  let done = 0;
  for (const match of line.matchAll(marked)) {
    const { inline, length } = inlineOf(match, depth);
    if (match.index > done) found.push({ kind: "text", text: line.slice(done, match.index) });
    found.push(inline);
    done = match.index + length;
  }
  if (done < line.length) found.push({ kind: "text", text: line.slice(done) });
  return found;
}

function inlineOf(match: RegExpExecArray, depth: number): { inline: Inline; length: number } {
  const [whole] = match;
  const { code, label, target, address, strong, starred, lined } = match.groups ?? {};
  const asTyped = { inline: { kind: "text", text: whole } as const, length: whole.length };
  if (code !== undefined) return { inline: { kind: "code", text: code }, length: whole.length };
  if (label !== undefined && target !== undefined) {
    const href = safeHref(target);
    return href ? { inline: { kind: "link", href, text: label }, length: whole.length } : asTyped;
  }
  if (address !== undefined) {
    // What ends a sentence does not belong to an address in it; a bracket only when it was opened before.
    const text = address.replace(/[.,;:!?'*_]+$/, "").replace(/^([^(]*?)\)+$/, "$1");
    const href = safeHref(text);
    return href ? { inline: { kind: "link", href, text }, length: text.length } : asTyped;
  }
  const words = strong ?? starred ?? lined ?? "";
  if (depth >= deepest) return asTyped;
  const kind = strong === undefined ? "emphasis" : "strong";
  return { inline: { kind, inside: inlinesOf(words, depth + 1) }, length: whole.length };
}
