/** What a file is, judged by its bytes alone: a name or a header can say anything. */
export interface FileContent {
  readonly mediaType: string;
  /** The extension that goes with it; empty when nothing is known of the content. */
  readonly extension: string;
  /** A picture that is drawn anew before it is kept, so that it can be shown in a page. */
  readonly picture?: PictureFormat;
}

/** The kinds of pictures that are decoded; every other kind is kept as a file that is never opened. */
export type PictureFormat = "jpeg" | "png" | "webp";

type Signature = readonly [mediaType: string, extension: string, at: number, bytes: readonly number[] | string];

const pictures: readonly (readonly [...Signature, PictureFormat])[] = [
  ["image/jpeg", "jpg", 0, [0xff, 0xd8, 0xff], "jpeg"],
  ["image/png", "png", 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "png"],
  ["image/webp", "webp", 8, "WEBPVP8", "webp"],
];

const others: readonly Signature[] = [
  ["application/pdf", "pdf", 0, "%PDF-"],
  ["image/gif", "gif", 0, "GIF8"],
  ["image/heic", "heic", 4, "ftyphei"],
  ["image/heic", "heic", 4, "ftypmif1"],
  ["image/avif", "avif", 4, "ftypavif"],
  ["video/quicktime", "mov", 4, "ftypqt"],
  ["video/mp4", "mp4", 4, "ftyp"],
  ["video/webm", "webm", 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ["image/tiff", "tif", 0, [0x49, 0x49, 0x2a, 0]],
  ["image/tiff", "tif", 0, [0x4d, 0x4d, 0, 0x2a]],
  ["image/bmp", "bmp", 0, "BM"],
  ["audio/mpeg", "mp3", 0, "ID3"],
  ["audio/wav", "wav", 8, "WAVE"],
  ["application/gzip", "gz", 0, [0x1f, 0x8b]],
  ["application/x-7z-compressed", "7z", 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["application/vnd.rar", "rar", 0, "Rar!"],
  ["application/x-cfb", "", 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["application/rtf", "rtf", 0, "{\\rtf"],
];

// Office files are archives; the names of what lies in them stand in the archive as they are, so nothing is unpacked.
const inArchives: readonly (readonly [mediaType: string, extension: string, name: string])[] = [
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "word/document.xml"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xl/workbook.xml"],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "ppt/presentation.xml"],
  ["application/vnd.oasis.opendocument.text", "odt", "mimetypeapplication/vnd.oasis.opendocument.text"],
  ["application/vnd.oasis.opendocument.spreadsheet", "ods", "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"],
];

/** Nothing that is known: kept, and only ever downloaded. */
export const unknownContent: FileContent = { mediaType: "application/octet-stream", extension: "" };

/** What the bytes of a file are. */
export function contentOf(bytes: Uint8Array): FileContent {
  const picture = pictures.find((signature) => matches(bytes, signature));
  if (picture) return { mediaType: picture[0], extension: picture[1], picture: picture[4] };
  const other = others.find((signature) => matches(bytes, signature));
  if (other) return { mediaType: other[0], extension: other[1] };
  if (startsWith(bytes, 0, [0x50, 0x4b, 0x03, 0x04])) return archived(bytes);
  return isText(bytes) ? { mediaType: "text/plain", extension: "txt" } : unknownContent;
}

function matches(
  bytes: Uint8Array,
  signature: readonly [string, string, number, readonly number[] | string, ...unknown[]],
) {
  const [, , at, wanted] = signature;
  return startsWith(bytes, at, typeof wanted === "string" ? new TextEncoder().encode(wanted) : wanted);
}

function startsWith(bytes: Uint8Array, at: number, wanted: ArrayLike<number>): boolean {
  return bytes.length >= at + wanted.length && Array.from(wanted).every((byte, index) => bytes[at + index] === byte);
}

function archived(bytes: Uint8Array): FileContent {
  // One character for each byte.
  const text = new TextDecoder("latin1").decode(bytes);
  const found = inArchives.find(([, , name]) => text.includes(name));
  return found ? { mediaType: found[0], extension: found[1] } : { mediaType: "application/zip", extension: "zip" };
}

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none of these
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
  } catch {
    return false;
  }
}
