import { expect, test } from "vitest";
import { contentOf } from "#kernel/file-content.ts";

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : [...part])));

test.each([
  ["a photograph", bytes([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
  ["a screenshot", bytes([0x89], "PNG\r\n", [0x1a], "\n…"), "image/png"],
  ["a WebP picture", bytes("RIFF????WEBPVP8 "), "image/webp"],
  ["another RIFF file", bytes("RIFF????WAVEfmt "), "audio/wav"],
  ["a PDF", bytes("%PDF-1.7"), "application/pdf"],
  ["an animation", bytes("GIF89a"), "image/gif"],
  ["a picture of an iPhone", bytes([0, 0, 0, 24], "ftypheic"), "image/heic"],
  ["a video", bytes([0, 0, 0, 24], "ftypisom"), "video/mp4"],
  ["a page", bytes("<!doctype html><script>alert(1)</script>"), "text/plain"],
  [
    "a drawing with a script",
    bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "text/plain",
  ],
  ["a log", bytes("\u001b[31mred\u001b[0m\tok\r\n"), "text/plain"],
  ["text in another encoding", bytes([0x63, 0x61, 0x66, 0xe9]), "application/octet-stream"],
  ["a program", bytes("MZ", [0x90, 0, 3, 0]), "application/octet-stream"],
  ["an archive", bytes("PK", [3, 4], "…anything.txt"), "application/zip"],
  [
    "a letter",
    bytes("PK", [3, 4], "[Content_Types].xml…word/document.xml"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ],
  [
    "an open letter",
    bytes("PK", [3, 4], "mimetypeapplication/vnd.oasis.opendocument.textPK"),
    "application/vnd.oasis.opendocument.text",
  ],
  ["nothing", bytes(), "text/plain"],
])("%s is told by its content", (_, content, mediaType) => {
  expect(contentOf(content).mediaType).toBe(mediaType);
});
