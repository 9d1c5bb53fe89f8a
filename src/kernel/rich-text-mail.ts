import { type Block, type Inline, type Line, richText } from "#kernel/rich-text.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands in HTML, whatever it contains. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? "");

/** A rich text as the HTML part of a mail. Pages never use it: they draw the same text as elements. */
export function richTextForMail(text: string): string {
  return richText(text).map(blockHtml).join("\n");
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${linesHtml(block.lines)}</p>`;
    case "quote":
      return `<blockquote>${linesHtml(block.lines)}</blockquote>`;
    case "code":
      return `<pre>${escaped(block.text)}</pre>`;
    case "list": {
      const items = block.items.map((item) => `<li>${lineHtml(item)}</li>`).join("");
      return block.first === undefined ? `<ul>${items}</ul>` : `<ol start="${block.first}">${items}</ol>`;
    }
  }
}

const linesHtml = (lines: readonly Line[]) => lines.map(lineHtml).join("<br>\n");
const lineHtml = (line: Line): string => line.map(inlineHtml).join("");

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return escaped(inline.text);
    case "code":
      return `<code>${escaped(inline.text)}</code>`;
    case "strong":
      return `<strong>${lineHtml(inline.inside)}</strong>`;
    case "emphasis":
      return `<em>${lineHtml(inline.inside)}</em>`;
    case "link":
      return `<a href="${escaped(inline.href)}" rel="noopener noreferrer nofollow">${escaped(inline.text)}</a>`;
  }
}
