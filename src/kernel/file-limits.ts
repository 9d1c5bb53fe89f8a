const megabyte = 1024 * 1024;

/** How much can be attached: said beside the field, checked by the server. */
export const fileLimits = {
  bytesEach: 10 * megabyte,
  bytesTogether: 50 * megabyte,
  files: 20,
  /** Pixels of a picture: about twice what a telephone takes. */
  pixels: 50_000_000,
} as const;

/** The limits in words. */
export const fileLimitsInWords = "Up to 20 files of 10 MB each, 50 MB together.";

/** A size for people: "312 kB", "4.2 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  if (bytes < megabyte) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  const size = bytes / megabyte;
  return `${size < 10 ? size.toFixed(1).replace(/\.0$/, "") : Math.round(size)} MB`;
}
