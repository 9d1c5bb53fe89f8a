import sharp from "sharp";
import { expect, test } from "vitest";
import { fileStore } from "#server/file-store.ts";
import { storeFile, storeUploads } from "#server/uploads.ts";
import { allOf, photograph, picture } from "../../support/files.ts";
import { hostileFiles, poisonedPictures } from "../../support/hostile-files.ts";

const day = new Date("2026-02-02T12:00:00Z");
const kept = async () => await allOf((await fileStore()).list("receipts/2026-02-02"));

test("60 hostile files: each is refused in a clear sentence, and nothing is half done", async () => {
  const files = await hostileFiles();
  expect(files.length).toBeGreaterThanOrEqual(60);
  for (const { what, name, bytes } of files) {
    const answer = await storeFile({ name, bytes }, day, "refuse", "receipts");
    expect("kind" in answer ? answer.message : `${what} was taken`).toMatch(
      /^“receipt.*” (is neither a picture \(JPEG, PNG, WebP\) nor a PDF|is empty|has 11 MB|is a damaged picture|has too many pixels)/,
    );
    expect(answer, what).toMatchObject({ kind: "rule", fields: { files: expect.any(String) } });
  }
  expect(await kept()).toEqual([]);
});

test("the same 60 as a product's picture: each is refused in a clear sentence, and so is a document", async () => {
  const pdf = { what: "a PDF", name: "receipt.pdf", bytes: Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n") };
  for (const { what, name, bytes } of [...(await hostileFiles()), pdf]) {
    const answer = await storeFile({ name, bytes }, day, "refuse", "products");
    expect("kind" in answer ? answer.message : `${what} was taken`).toMatch(
      /^“receipt.*” (is no picture\. Take a JPEG, PNG or WebP|is empty|has 11 MB|is a damaged picture|has too many pixels)/,
    );
  }
  expect(await allOf((await fileStore()).list("products/2026-02-02"))).toEqual([]);
});

test("one hostile file among good ones: none of them is kept", async () => {
  const files = await hostileFiles();
  const [good] = await poisonedPictures();
  const sent = [...(good ? [good] : []), ...files.slice(0, 1)].map(
    ({ name, bytes }) => new File([new Uint8Array(bytes)], name),
  );
  expect(await storeUploads(sent, day, "receipts")).toMatchObject({ kind: "rule" });
  expect(await kept()).toEqual([]);
});

test("what is hidden in a real picture does not survive being drawn anew", async () => {
  const store = await fileStore();
  for (const { what, name, bytes } of await poisonedPictures()) {
    const answer = await storeFile({ name, bytes }, day, "refuse", "receipts");
    if ("kind" in answer) throw new Error(`${what}: ${answer.message}`);
    expect(answer.mediaType, what).toMatch(/^image\/(jpeg|png|webp)$/);
    expect(answer.name, what).toMatch(/^[^<>/\\\u202e]+\.(jpg|png|webp|exe\.png)$/);
    expect((await store.get(answer.storageKey))?.includes("<script>"), what).toBe(false);
  }
});

test("a receipt is turned upright, shrunk and loses its place and camera; a PDF is kept as it is", async () => {
  const store = await fileStore();
  const receipt = async (name: string, bytes: Uint8Array) => {
    const answer = await storeFile({ name, bytes }, day, "refuse", "receipts");
    if ("kind" in answer) throw new Error(answer.message);
    return { answer, bytes: (await store.get(answer.storageKey)) ?? Buffer.alloc(0) };
  };
  const photo = await receipt("photo.jpg", await photograph());
  expect(photo.answer).toMatchObject({ width: 20, height: 40 });
  expect((await sharp(photo.bytes).metadata()).exif).toBeUndefined();
  expect((await receipt("large.jpg", await picture("jpeg", 4000, 3000))).answer).toMatchObject({
    width: 2200,
    height: 1650,
  });
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
  const kept = await receipt("hotel.pdf", pdf);
  expect(kept.answer).toMatchObject({ mediaType: "application/pdf", width: null });
  expect(kept.bytes.equals(pdf)).toBe(true);
});
