import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, type FileContent, unknownContent } from "#kernel/file-content.ts";
import { sizeInWords } from "#kernel/file-limits.ts";
import { cleanFileName, dispositionOf, longestFileName } from "#kernel/file-name.ts";
import { anyText } from "../../support/any-text.ts";

const png: FileContent = { mediaType: "image/png", extension: "png", picture: "png" };
const jpeg: FileContent = { mediaType: "image/jpeg", extension: "jpg", picture: "jpeg" };
const text: FileContent = { mediaType: "text/plain", extension: "txt" };

describe("the name of a file", () => {
  test.each([
    ["photo.jpg", jpeg, "photo.jpg"],
    ["photo.JPEG", jpeg, "photo.JPEG"],
    ["photo.png", jpeg, "photo.jpg"],
    ["photo", jpeg, "photo.jpg"],
    ["page.html", jpeg, "page.html.jpg"],
    ["picture.png", text, "picture.png.txt"],
    ["drawing.svg", text, "drawing.svg.txt"],
    ["picture.png", unknownContent, "picture.png.bin"],
    ["config.yaml", text, "config.yaml"],
    ["setup.exe", unknownContent, "setup.exe"],
    ["../../etc/passwd", text, "passwd.txt"],
    ["C:\\Users\\tess\\Desktop\\scan.png", png, "scan.png"],
    ["<script>alert(1)</script>.png", png, "script_.png"],
    ['"><img src=x onerror=alert(1)>.png', png, "___img src=x onerror=alert(1)_.png"],
    ["invoice\u202efdp.exe", unknownContent, "invoicefdp.exe"],
    ["a\r\nSet-Cookie: x.txt", text, "aSet-Cookie_ x.txt"],
    ["zero\u0000byte\u200b.txt", text, "zerobyte.txt"],
    ["   ", text, "file.txt"],
    ["..", png, "file.png"],
    [".htaccess", text, "htaccess.txt"],
    ["报告 2026.pdf", contentOf(Buffer.from("%PDF-1.7")), "报告 2026.pdf"],
    ["half \ud83d pair.png", png, "half pair.png"],
  ])("%j becomes a plain line", (typed, content, kept) => {
    expect(cleanFileName(typed, content)).toBe(kept);
  });

  test("300 characters are cut, the extension stays", () => {
    const kept = cleanFileName(`${"long ".repeat(60)}.png`, png);
    expect(kept.length).toBeLessThanOrEqual(longestFileName);
    expect(kept.endsWith(".png")).toBe(true);
  });

  test("whatever is typed, it is one short line without hidden characters", () => {
    fc.assert(
      fc.property(anyText({ maxLength: 140 }), fc.constantFrom(png, jpeg, text, unknownContent), (typed, content) => {
        const kept = cleanFileName(typed, content);
        expect(kept).not.toBe("");
        expect(Array.from(kept).length).toBeLessThanOrEqual(longestFileName);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
        expect(kept).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069/\\<>:"|?*]/);
        expect(kept).not.toMatch(/[\ud800-\udfff]/u);
        expect(() => new Headers({ "Content-Disposition": dispositionOf(kept, false) })).not.toThrow();
      }),
    );
  });
});

test("the header names the file for readers old and new", () => {
  expect(dispositionOf("Übergabe (1).pdf", false)).toBe(
    "attachment; filename=\"_bergabe (1).pdf\"; filename*=UTF-8''%C3%9Cbergabe%20%281%29.pdf",
  );
  expect(dispositionOf("photo.png", true)).toMatch(/^inline; /);
});

test.each([
  [1, "1 byte"],
  [999, "999 bytes"],
  [1500, "1 kB"],
  [320_000, "313 kB"],
  [4_404_019, "4.2 MB"],
  [11 * 1024 * 1024, "11 MB"],
])("%d bytes are said as %s", (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
