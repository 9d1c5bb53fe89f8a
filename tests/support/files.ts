import { deflateSync } from "node:zlib";
import sharp from "sharp";
import type { Outcome } from "#kernel/refusal.ts";
import { type StoredFile, storeFile } from "#server/uploads.ts";

/** A picture of one colour. */
export async function picture(format: "png" | "jpeg" | "webp", width = 40, height = 20): Promise<Buffer> {
  const plain = sharp({ create: { width, height, channels: 3, background: "#336699" } });
  return await plain.toFormat(format).toBuffer();
}

/** A photograph lying on its side, with a place and a camera in its metadata. */
export async function photograph(): Promise<Buffer> {
  return await sharp({ create: { width: 40, height: 20, channels: 3, background: "#336699" } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: "SecretCam" }, IFD3: { GPSLatitude: "51/1 30/1 0/1", GPSLatitudeRef: "N" } })
    .toBuffer();
}

/** A picture of few bytes that says it has so many pixels. */
export function hugePng(width: number, height: number): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, at) => {
    let value = at;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    let crc = 0xffffffff;
    for (const byte of body) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A file in the store, or a failed test that says why not. */
export async function stored(name: string, bytes: Uint8Array, now = new Date()): Promise<StoredFile> {
  const answer = await storeFile({ name, bytes }, now);
  if ("kind" in answer) throw new Error(`refused: ${answer.message}`);
  return answer;
}

/** A text file in the store. */
export const storedText = (name = "log.txt", text = "all is well") => stored(name, Buffer.from(text));

/** The sentence under the files of a refused form. */
export function sentenceUnderFiles(outcome: Outcome<unknown>): string | undefined {
  return outcome.ok ? undefined : outcome.refusal.fields?.files;
}

/** Everything that comes, in its order. */
export async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
