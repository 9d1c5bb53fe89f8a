import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { smallVersionOf } from "#server/file-key.ts";
import { fileStore } from "#server/file-store.ts";
import { redrawn } from "#server/pictures.ts";
import { discardUnused, storeFile, storeUploads } from "#server/uploads.ts";
import { allOf, hugePng, photograph, picture, stored, storedText } from "../../support/files.ts";

let jpeg: Buffer;
let png: Buffer;
beforeAll(async () => {
  jpeg = await picture("jpeg");
  png = await picture("png");
});

const now = new Date("2026-11-22T14:00:00Z");
const bytesOf = async (key: string) => (await fileStore()).get(key);
const script = "<script>alert(document.cookie)</script>";

describe("hostile files", () => {
  const cases: readonly (readonly [what: string, name: string, bytes: () => Uint8Array, expected: object])[] = [
    [
      "a PNG that is HTML",
      "cat.png",
      () => Buffer.from(`<html>${script}</html>`),
      { mediaType: "text/plain", name: "cat.png.txt", width: null },
    ],
    [
      "an SVG with a script",
      "logo.svg",
      () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
      { mediaType: "text/plain", name: "logo.svg.txt", width: null },
    ],
    [
      "a zip bomb",
      "bomb.zip",
      () => Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(100_000)]),
      { mediaType: "application/zip", bytes: 100_004 },
    ],
    [
      "a program called a picture",
      "photo.jpg",
      () => Buffer.from("MZ\u0090\u0000\u0003\u0000\u00ff\u00ff", "latin1"),
      { mediaType: "application/octet-stream", name: "photo.jpg.bin" },
    ],
    ["a picture called a page", "index.html", () => png, { mediaType: "image/png", name: "index.html.png" }],
    [
      "a name with 300 characters",
      `${"x".repeat(300)}.txt`,
      () => Buffer.from("ok"),
      { name: `${"x".repeat(116)}.txt` },
    ],
    ["a name that reads backwards", "report\u202etxt.exe", () => Buffer.from("ok"), { name: "reporttxt.exe" }],
    ["a name with control characters", "a\u0000b\r\nc.txt", () => Buffer.from("ok"), { name: "abc.txt" }],
    ["a script in the name", `${script}.txt`, () => Buffer.from("ok"), { name: "script_.txt" }],
    ["a way out of the folder", "../../../root/.ssh/id", () => Buffer.from("ok"), { name: "id.txt" }],
    ["an empty file", "nothing.txt", () => Buffer.alloc(0), { kind: "rule", message: "“nothing.txt” is empty." }],
    [
      "11 MB",
      "film.mp4",
      () => Buffer.alloc(11 * 1024 * 1024, 1),
      { message: "“film.mp4” has 11 MB. A file can have at most 10 MB." },
    ],
    [
      "12,000 × 12,000 pixels",
      "wall.png",
      () => hugePng(12_000, 12_000),
      { message: "“wall.png” has too many pixels. A picture can have at most 50 megapixels." },
    ],
    [
      "half a photograph",
      "half.jpg",
      () => jpeg.subarray(0, jpeg.length / 2),
      { message: expect.stringContaining("is a damaged picture") },
    ],
    [
      "a head without a picture",
      "head.png",
      () => png.subarray(0, 8),
      { message: expect.stringContaining("is a damaged picture") },
    ],
  ];

  test.each(cases)("%s", async (_, name, bytes, expected) => {
    expect(await storeFile({ name, bytes: bytes() }, now)).toMatchObject(expected);
  });

  test("a script behind a picture's end does not survive", async () => {
    const file = await stored("photo.jpg", Buffer.concat([jpeg, Buffer.from(script)]));
    expect((await bytesOf(file.storageKey))?.includes("<script>")).toBe(false);
  });

  test("a picture from a mail that cannot be drawn is kept as bytes, and never shown", async () => {
    expect(await storeFile({ name: "half.jpg", bytes: jpeg.subarray(0, 100) }, now, "keep")).toMatchObject({
      mediaType: "application/octet-stream",
      name: "half.jpg.bin",
      width: null,
    });
  });
});

test("a picture is drawn anew: upright, without place and camera, with a small version", async () => {
  const file = await stored("photo.jpg", await photograph());
  expect(file).toMatchObject({ mediaType: "image/jpeg", width: 20, height: 40 });
  const kept = (await bytesOf(file.storageKey)) ?? Buffer.alloc(0);
  expect(kept.includes("SecretCam")).toBe(false);
  const { exif, orientation, width } = await sharp(kept).metadata();
  expect({ exif, orientation, width }).toEqual({ exif: undefined, orientation: undefined, width: 20 });
  const small = await bytesOf(smallVersionOf(file.storageKey));
  expect(small && (await sharp(small).metadata()).format).toBe("webp");
});

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;",
])("only pictures in JPEG, PNG and WebP are decoded at all, whatever they are called", async (bytes) => {
  expect(await redrawn(Buffer.from(bytes), "png")).toBe("damaged");
});

describe("the files of a form", () => {
  const file = (name: string, size = 3) => new File([new Uint8Array(size).fill(65)], name);

  test("are stored in their order; a field that was left empty is no file", async () => {
    const files = await storeUploads(
      [file("a.txt"), file("", 0), file("undefined", 0), file("blob", 0), "no file", file("b.txt")],
      now,
    );
    expect(Array.isArray(files) && files.map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
  });

  test.each([
    [Array.from({ length: 21 }, (_, at) => file(`${at}.txt`)), "21 files are too many: at most 20 at once."],
    [
      Array.from({ length: 6 }, (_, at) => file(`${at}.bin`, 9 * 1024 * 1024)),
      "Together the files have 54 MB: at most 50 MB at once.",
    ],
  ])("beyond the limits are refused", async (files, message) => {
    expect(await storeUploads(files, now)).toMatchObject({ message });
  });

  test("are none of them kept when one is refused", async () => {
    const folder = "attachments/2026-01-01";
    const day = new Date("2026-01-01T12:00:00Z");
    expect(await storeUploads([file("a.txt"), file("empty.txt", 0)], day)).toMatchObject({ kind: "rule" });
    expect(
      await storeUploads([file("a.txt"), new File([new Uint8Array(jpeg.subarray(0, 90))], "half.jpg")], day),
    ).toMatchObject({ kind: "rule" });
    expect(await allOf((await fileStore()).list(folder))).toEqual([]);
  });

  test("that no record came to name are taken away", async () => {
    const unused = await storedText();
    expect(await bytesOf(unused.storageKey)).toBeDefined();
    await discardUnused([unused]);
    expect(await bytesOf(unused.storageKey)).toBeUndefined();
  });
});
