import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, type Inline, richText, safeHref } from "#kernel/rich-text.ts";
import { richTextForMail } from "#kernel/rich-text-mail.ts";

describe("what is typed", () => {
  test.each([
    ["plain words", "<p>plain words</p>"],
    ["two\nlines", "<p>two<br>\nlines</p>"],
    ["one\n\ntwo", "<p>one</p>\n<p>two</p>"],
    ["**bold** and *italic* and _italic_", "<p><strong>bold</strong> and <em>italic</em> and <em>italic</em></p>"],
    ["**bold with *italic* is not nested by stars**", "<p>**bold with <em>italic</em> is not nested by stars**</p>"],
    ["**bold with _italic_**", "<p><strong>bold with <em>italic</em></strong></p>"],
    ["run `rm -rf *` now", "<p>run <code>rm -rf *</code> now</p>"],
    ["- one\n- two", "<ul><li>one</li><li>two</li></ul>"],
    ["3. three\n4. four", '<ol start="3"><li>three</li><li>four</li></ol>'],
    ["first:\n- one\nafter", "<p>first:</p>\n<ul><li>one</li></ul>\n<p>after</p>"],
    ["> said she\n> and left", "<blockquote>said she<br>\nand left</blockquote>"],
    ["```\nif (a < b) {}\n```\nend", "<pre>if (a &lt; b) {}</pre>\n<p>end</p>"],
    ["```\nnever closed", "<pre>never closed</pre>"],
    ["the file_name_here.txt, 2 * 3 * 4, 5*6*7", "<p>the file_name_here.txt, 2 * 3 * 4, 5*6*7</p>"],
    ["# 12 of the list", "<p># 12 of the list</p>"],
    [
      "see https://example.com/a_b_c.",
      '<p>see <a href="https://example.com/a_b_c" rel="noopener noreferrer nofollow">https://example.com/a_b_c</a>.</p>',
    ],
    [
      "(https://example.com/x)",
      '<p>(<a href="https://example.com/x" rel="noopener noreferrer nofollow">https://example.com/x</a>)</p>',
    ],
    [
      "[the guide](https://example.com/?a=1&b=2)",
      '<p><a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer nofollow">the guide</a></p>',
    ],
    [
      "[write](mailto:carla@northwind.example)",
      '<p><a href="mailto:carla@northwind.example" rel="noopener noreferrer nofollow">write</a></p>',
    ],
    ["", ""],
  ])("%j is drawn as it is meant", (typed, drawn) => {
    expect(richTextForMail(typed)).toBe(drawn);
  });
});

describe("what is hostile stays text", () => {
  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "[x](//evil.example)",
    "[x](/api/auth/signout)",
    "[x](file:///etc/passwd)",
    "[x](\u0001javascript:alert(1))",
    "![x](javascript:alert(1))",
    '[x" onclick="alert(1)](https://example.com)',
    '[x](https://example.com/"onmouseover="alert(1))',
    "**<svg onload=alert(1)>**",
    "```\n</pre><script>alert(1)</script>\n```",
    "&lt;script&gt;",
  ])("%j", (typed) => {
    const html = richTextForMail(typed);
    expect(
      html
        .replaceAll(/<\/?(p|br|strong|em|code|pre|ul|ol|li|blockquote)( start="\d+")?>/g, "")
        .replaceAll(/<a href="(https?:|mailto:)[^"<>]*" rel="noopener noreferrer nofollow">|<\/a>/g, ""),
    ).not.toMatch(/[<>]/);
  });

  test.each([
    ["https://example.com", "https://example.com/"],
    ["mailto:a@b.example", "mailto:a@b.example"],
    ["javascript:alert(1)", undefined],
    ["java\nscript:alert(1)", undefined],
    ["https://", undefined],
    ["ftp://example.com", undefined],
  ])("the address %j leads to %j", (typed, href) => {
    expect(safeHref(typed)).toBe(href);
  });
});

function wordsOf(inline: Inline): string {
  return "inside" in inline ? inline.inside.map(wordsOf).join("") : inline.text;
}
const linesOf = (block: Block) => (block.kind === "code" ? [] : block.kind === "list" ? block.items : block.lines);

test("no text is lost or made up, however it is marked, and reading it again says the same", () => {
  const piece = fc.constantFrom(
    "**",
    "*",
    "_",
    "`",
    "[",
    "](",
    ")",
    "https://a.example",
    "- ",
    "1. ",
    "> ",
    "```",
    "\n",
    " ",
    "word",
    "<b>",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const typed = pieces.join("");
      const blocks = richText(typed);
      const letters = (text: string) => [...text.replaceAll(/[^\p{L}]/gu, "")].length;
      const drawn =
        blocks.flatMap(linesOf).flat().map(wordsOf).join("") +
        blocks.map((block) => (block.kind === "code" ? block.text : "")).join("");
      expect(letters(drawn)).toBeLessThanOrEqual(letters(typed));
      expect(richText(typed)).toEqual(blocks);
    }),
  );
});

test("the longest note made of nothing but marks is read", () => {
  for (const mark of ["*", "**a", "_", "`", "[", "[a](", "- ", "> ", "https://", "```\n"]) {
    expect(richText(mark.repeat(Math.floor(32_000 / mark.length)))).toBeDefined();
  }
});
