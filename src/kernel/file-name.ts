import type { FileContent } from "#kernel/file-content.ts";

/** The longest name of a file that is kept. */
export const longestFileName = 120;

const longestExtension = 10;

// Characters that no file system wants, and those that hide in a name or turn its letters round.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
const hidden = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u061c\ufeff]|[\ud800-\udfff]/gu;
const unwanted = /[<>:"|?*]/g;

/** Kinds whose extension promises that a page may show them. */
const shown = new Set(["jpg", "jpeg", "png", "webp", "gif", "svg", "heic", "avif", "bmp", "tif", "tiff"]);

const sameAs: Readonly<Record<string, string>> = { jpeg: "jpg", tiff: "tif" };

/** A file's name as it is kept: one line, without folders or hidden characters, short, and not lying about a picture. */
export function cleanFileName(name: string, content: FileContent): string {
  const { stem, extension } = partsOf(plainFileName(name, Number.POSITIVE_INFINITY));
  const ending = endingOf(extension, content);
  const room = longestFileName - ending.length;
  return `${Array.from(stem).slice(0, room).join("").trimEnd()}${ending}`;
}

/** A file's name as a sentence can hold it, whatever the file is. */
export function plainFileName(name: string, longest: number = longestFileName): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replaceAll(hidden, "")
    .replaceAll(unwanted, "_")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[. ]+|[. ]+$/g, "");
  const letters = Array.from(plain === "" ? "file" : plain);
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : letters.join("");
}

function partsOf(name: string) {
  const at = name.lastIndexOf(".");
  const extension = at > 0 ? name.slice(at + 1) : "";
  return /^[\p{L}\p{N}_-]+$/u.test(extension) && extension.length <= longestExtension
    ? { stem: name.slice(0, at), extension }
    : { stem: name, extension: "" };
}

function endingOf(extension: string, content: FileContent): string {
  const typed = extension.toLowerCase();
  const claimed = sameAs[typed] ?? typed;
  if (claimed === content.extension || content.extension === "") {
    const lies = content.extension === "" && shown.has(claimed);
    return `${extension === "" ? "" : `.${extension}`}${lies ? ".bin" : ""}`;
  }
  // A picture gets the extension of what it is; what is no picture may not be called one.
  if (content.picture) return `${shown.has(claimed) || typed === "" ? "" : `.${extension}`}.${content.extension}`;
  if (shown.has(claimed)) return `.${extension}.${content.extension}`;
  return typed === "" ? `.${content.extension}` : `.${extension}`;
}

/** The header that names a file for saving, for readers old and new. */
export function dispositionOf(name: string, isInline: boolean): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isInline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
